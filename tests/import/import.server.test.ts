import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import {importCommand} from '../../scripts/import.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {callCommand} from '../system/call-command.ts'
import {freePort} from '../system/server-process.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'stillwater-import-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const text = [
  'Slow Bread',
  'Bread needs flour, water, salt and a great deal of time. A loaf is a clock that one can eat.',
  'Why waiting works:',
  'The dough rests overnight, and so does the baker.',
  'If you want to bake with us, click here to book a place.',
  'I am a baker in a small town by the sea.',
  'Previous\nPrevious',
  'Salt',
  'Next\nNext',
  'Crust: A Short History',
].join('\n\n')

const byNell = ['--author', 'Nell Baker']

const runImport = (args: string[], settings: Record<string, string>) =>
  callCommand(importCommand, args, {PORT: '3949', ...settings})

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

interface Row {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

/** Returns every document, with its revision. */
function everything(lake: TestLake): Promise<Row[]> {
  return lake.client().fetch('*[!(_id in path("_.**"))] | order(_id asc)', {}, {perspective: 'raw'})
}

const ids = (rows: Row[]) => rows.map(({_id}) => _id.replace(/unnamed-[0-9a-f]{12}$/, 'unnamed-…'))

describe('with a running lake', () => {
  let lake: TestLake
  let settings: Record<string, string>
  const page = write('slow-bread.txt', text)
  beforeEach(async () => {
    lake = await startLake()
    settings = {LAKE_PORT: String(lake.port), LAKE_DIR: lake.folder}
  })
  afterEach(() => lake.close())

  test('a page becomes drafts, and a second import changes nothing', async () => {
    const first = await runImport([page], settings)
    expect(first).toMatchObject({code: 0, errors: ''})
    expect(first.output).toMatch(/^Imported as a draft:/)
    expect(first.output).toContain('“click here”, which tells a reader nothing')
    const rows = await everything(lake)
    expect(ids(rows)).toEqual([
      'drafts.article-crust-a-short-history',
      'drafts.article-salt',
      'drafts.article-slow-bread',
      'drafts.author-unnamed-…',
      'drafts.settings',
    ])
    const second = await runImport([page], settings)
    expect(second).toMatchObject({code: 0, errors: ''})
    expect(second.output).toMatch(/^Nothing to do: “Slow Bread” is there already/)
    expect(await everything(lake)).toEqual(rows)
  })

  test('with --publish, article and author are public; unknown neighbours stay drafts', async () => {
    const run = await runImport([page, '--publish', ...byNell], settings)
    expect(run).toMatchObject({code: 0, errors: ''})
    const reader = lake.client({token: undefined})
    const query =
      '*[_type == "article"]{title, lede, "name": authors[0]->name, "bio": pt::text(authors[0]->bio), "text": pt::text(body)}'
    expect(await reader.fetch(query)).toEqual([
      {
        title: 'Slow Bread',
        lede: 'Bread needs flour, water, salt and a great deal of time.',
        name: 'Nell Baker',
        bio: 'I am a baker in a small town by the sea.',
        text: 'Bread needs flour, water, salt and a great deal of time. A loaf is a clock that one can eat.\n\nWhy waiting works\n\nThe dough rests overnight, and so does the baker.',
      },
    ])
    const rows = await everything(lake)
    expect(ids(rows)).toEqual([
      'article-slow-bread',
      'author-nell-baker',
      'drafts.article-crust-a-short-history',
      'drafts.article-salt',
      'drafts.settings',
    ])
    await runImport([page, '--publish', ...byNell], settings)
    await runImport([page], settings)
    expect(await everything(lake)).toEqual(rows)
  })

  test('a page without an author is not published', async () => {
    const run = await runImport([page, '--publish'], settings)
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/^The page doesn't say who wrote it, .*--author "Name".*\n$/)
    expect(await everything(lake)).toEqual([])
  })

  test('a Markdown file with front matter is published with its fields', async () => {
    const file = write(
      'post.md',
      '---\ntitle: Rye\nauthor: Nell\ntags: [bread]\n---\n\nIt is *dark* and it keeps for many days.\n\n## Why\n\nIt holds water.',
    )
    const run = await runImport([file, '--publish'], settings)
    expect(run).toMatchObject({code: 0, errors: ''})
    expect(run.output).toContain('Not brought along from the front matter: tags “bread”.')
    const query = '*[_type == "article"]{title, "name": authors[0]->name, "text": pt::text(body)}'
    expect(await lake.client({token: undefined}).fetch(query)).toEqual([
      {
        title: 'Rye',
        name: 'Nell',
        text: 'It is dark and it keeps for many days.\n\nWhy\n\nIt holds water.',
      },
    ])
    const again = await runImport([file, '--publish'], settings)
    expect(again.output).toMatch(/^Nothing to do/)
  })

  test('a draft of an earlier import is published with a writer’s additions', async () => {
    await runImport([page], settings)
    await lake
      .client()
      .patch('drafts.article-slow-bread', {set: {note: 'mine'}})
      .commit()
    expect(await runImport([page, '--publish', ...byNell], settings)).toMatchObject({code: 0})
    const rows = await everything(lake)
    expect(rows.find(({_id}) => _id === 'article-slow-bread')).toMatchObject({
      note: 'mine',
      authors: [
        {
          _type: 'reference',
          _key: expect.any(String),
          _ref: expect.stringMatching(/^author-unnamed-/),
        },
      ],
    })
    expect(rows.find(({_id}) => _id === 'article-slow-bread')).not.toHaveProperty('authors.0._weak')
    expect(ids(rows)).not.toContain('drafts.article-slow-bread')
  })

  test('gets a date between its neighbours if they exist', async () => {
    const client = lake.client()
    const neighbour = (title: string, publishedAt: string) =>
      client.create({_type: 'article', title, body: [], publishedAt})
    await neighbour('Salt', '2026-01-05T08:00:00.000Z')
    await neighbour('Crust: A Short History', '2026-01-07T08:00:00.000Z')
    await runImport([page, '--publish', ...byNell], settings)
    const titles = await client.fetch<string[]>(
      '*[_type == "article"] | order(publishedAt asc).title',
    )
    expect(titles).toEqual(['Salt', 'Slow Bread', 'Crust: A Short History'])
  })

  test('a different article is rejected, and replaced with --replace', async () => {
    await lake.client().create({
      _id: 'mine',
      _type: 'article',
      title: 'Slow bread',
      slug: {_type: 'slug', current: 'bread'},
      lede: 'My own.',
      publishedAt: '2026-01-05T08:00:00.000Z',
    })
    const before = await everything(lake)
    const refused = await runImport([page, '--publish', ...byNell], settings)
    expect(refused).toMatchObject({code: 1, output: ''})
    expect(refused.errors).toMatch(/^“Slow bread” is there already .*--replace.*\n$/)
    expect(await everything(lake)).toEqual(before)

    const replaced = await runImport([page, '--publish', '--replace', ...byNell], settings)
    expect(replaced).toMatchObject({code: 0, errors: ''})
    const rows = await everything(lake)
    expect(rows.find(({_id}) => _id === 'mine')).toMatchObject({
      title: 'Slow Bread',
      slug: {current: 'bread'},
      publishedAt: '2026-01-05T08:00:00.000Z',
    })
    await runImport([page, '--publish', '--replace', ...byNell], settings)
    expect(await everything(lake)).toEqual(rows)
  })

  test('a page whose neighbour was imported fills the draft that was created for it', async () => {
    await runImport([page, '--publish', ...byNell], settings)
    const crust = write(
      'crust.txt',
      text
        .replace('Slow Bread', 'Crust: A Short History')
        .replace('\nSalt\n', '\nSlow Bread\n')
        .replace(/\n\nNext[^]*/, ''),
    )
    expect(await runImport([crust, '--publish', ...byNell], settings)).toMatchObject({
      code: 0,
      errors: '',
    })
    const titles = await lake
      .client({token: undefined})
      .fetch<string[]>('*[_type == "article"] | order(publishedAt asc).title')
    expect(titles).toEqual(['Slow Bread', 'Crust: A Short History'])
  })

  test('a lake with another folder is recognised', async () => {
    const other = {...settings, LAKE_DIR: join(folder, 'other')}
    mkdirSync(other.LAKE_DIR)
    writeFileSync(join(other.LAKE_DIR, 'token'), 'a-token-of-another-lake')
    const run = await runImport([page], other)
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/^The lake at port \d+ does not know the token .*LAKE_DIR.*\n$/)
    const without = await runImport([page], {...settings, LAKE_DIR: join(folder, 'none')})
    expect(without).toMatchObject({code: 1, output: ''})
    expect(without.errors).toMatch(/serves another folder/)
    expect(await everything(lake)).toEqual([])
  })
})

describe('without a running lake', () => {
  test('opens and closes the folder, and a lake started later has all documents', async () => {
    const lakeFolder = join(folder, 'kept')
    const settings = {LAKE_DIR: lakeFolder, LAKE_PORT: String(await freePort())}
    const page = write('kept.txt', text)
    expect(await runImport([page, '--publish', ...byNell], settings)).toMatchObject({
      code: 0,
      errors: '',
    })
    expect((await runImport([page, '--publish', ...byNell], settings)).output).toMatch(
      /^Nothing to do/,
    )
    const lake = await startLake({folder: lakeFolder})
    try {
      expect(ids(await everything(lake))).toContain('article-slow-bread')
    } finally {
      await lake.close()
    }
  })

  test('an invalid file gets one line, and the lake’s folder is not created', async () => {
    const lakeFolder = join(folder, 'never')
    const settings = {LAKE_DIR: lakeFolder, LAKE_PORT: String(await freePort())}
    const run = await runImport([join(folder, 'nowhere.txt')], settings)
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/^There is no file .*nowhere\.txt\.\n$/)
    expect(existsSync(lakeFolder)).toBe(false)
  })

  test('without a file, the usage is printed', async () => {
    const run = await runImport([], {LAKE_DIR: join(folder, 'never')})
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/^Usage: npm run import -- <source>/)
  })

  test('another program at the port is not mistaken for a lake', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end('no lake'))
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
    const lakeFolder = join(folder, 'elsewhere')
    const run = await runImport([write('elsewhere.txt', text)], {
      LAKE_DIR: lakeFolder,
      LAKE_PORT: String(port),
    })
    server.close()
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/^The program at port \d+ is not a lake\. .*LAKE_PORT.*\n$/)
  })

  test('the hosted lake requires a token with write permission', async () => {
    const run = await runImport([write('hosted.txt', text)], {
      NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
      LAKE_DIR: join(folder, 'hosted'),
    })
    expect(run).toMatchObject({code: 1, output: ''})
    expect(run.errors).toMatch(/abc123.*SANITY_API_WRITE_TOKEN/)
  })
})

const seedFolder = join(root, '..', 'shared', 'seed')
const seeds = existsSync(seedFolder)
  ? readdirSync(seedFolder).filter((name) => name.endsWith('.txt'))
  : []

// Real pages are not part of this repository; if they are available, each must be imported completely.
describe.skipIf(seeds.length === 0)(
  `the real pages in ../shared/seed${seeds.length === 0 ? ' (skipped: not available)' : ''}`,
  () => {
    test.each(seeds.length > 0 ? seeds : ['none'])('%s', async (name) => {
      const lake = await startLake()
      try {
        const settings = {LAKE_PORT: String(lake.port), LAKE_DIR: lake.folder}
        const run = await runImport([join(seedFolder, name), '--publish', ...byNell], settings)
        expect(run).toMatchObject({code: 0, errors: ''})
        const [article] = await lake.client({token: undefined}).fetch<Record<string, unknown>[]>(
          `*[_type == "article"]{
              "text": pt::text(body) + " " + pt::text(authors[0]->bio),
              "headings": count(body[style == "h2"]),
              "calls": count(body[_type == "callToAction"]),
              "bio": pt::text(authors[0]->bio)
            }`,
        )
        expect(article).toMatchObject({headings: 1, calls: 1, bio: expect.stringMatching(/^I am /)})
        const lines = readFileSync(join(seedFolder, name), 'utf8').split('\n')
        const paragraphs = lines.filter((line) => line.length > 120)
        expect(paragraphs.length).toBeGreaterThan(4)
        expect(paragraphs.filter((line) => !String(article?.['text']).includes(line))).toEqual([])
        const drafts = await lake
          .client()
          .fetch<number>(
            'count(*[_type == "article" && _id in path("drafts.**")])',
            {},
            {perspective: 'raw'},
          )
        expect(drafts).toBe(2)
      } finally {
        await lake.close()
      }
    })
  },
)
