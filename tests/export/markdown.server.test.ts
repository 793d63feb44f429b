import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {parse} from 'yaml'
import {writeMarkdown} from '../../scripts/export/write-markdown.ts'
import {noise} from '../lake/assets/images.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'

let lake: TestLake
let root: string
let folder: string

const block = (text: string, extra: object = {}) => ({
  _key: text.slice(0, 8),
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{_key: 's', _type: 'span', marks: [], text}],
  ...extra,
})
const slug = (current: string) => ({_type: 'slug', current})
const reference = (_ref: string) => ({_key: _ref, _type: 'reference', _ref})

/** Texts that Markdown, YAML, Hugo or Astro could interpret. */
const texts = [
  'plain words here',
  '{{< shortcode >}} and {{{% raw %}}}',
  '# not a heading, *not emphasis*, <b>not bold</b>, [not](a link) `nor code`',
  '--- title: "not front matter"',
  '1. not a list | not a table &amp; not an entity',
  'Wörter über “二” 🌊 e\u0301',
]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'stillwater-markdown-'))
  folder = join(root, 'out')
  lake = await startLake()
  const client = lake.client()
  const picture = await client.assets.upload('image', await noise().png().toBuffer())
  const paper = await client.assets.upload('file', Buffer.from('paper'), {filename: 'My paper.txt'})
  const image = {_type: 'image', asset: reference(picture._id)}
  await client.create({_id: 'ada', _type: 'author', name: 'Ada: "A"', slug: slug('ada')})
  await client.create({
    _id: 'other',
    _type: 'article',
    title: 'Other',
    slug: slug('other'),
    publishedAt: '2026-01-01T00:00:00Z',
    body: [],
  })
  await client.create({
    _id: 'whole',
    _type: 'article',
    title: 'A title: with "quotes" # and {{ braces }}',
    slug: slug('whole'),
    lede: 'Yes',
    publishedAt: '2026-03-01T08:00:00.000Z',
    authors: [reference('ada')],
    cover: {...image, alt: 'The cover'},
    body: [
      ...texts.map((text, index) => block(text, {_key: `t${index}`})),
      block('a link', {
        markDefs: [{_key: 'l', _type: 'internalLink', reference: reference('other')}],
        children: [{_key: 's', _type: 'span', marks: ['l'], text: 'the other one'}],
      }),
      {...image, _key: 'f', _type: 'figure', alt: 'Noise', caption: 'A caption'},
      {
        _key: 'm',
        _type: 'media',
        address: 'https://www.youtube.com/watch?v=abcDEF_12-3',
        still: {...image, alt: 'The stage'},
      },
      {
        _key: 'd',
        _type: 'download',
        title: 'The paper',
        file: {_type: 'file', asset: reference(paper._id)},
      },
    ],
  })
  await client.create({
    _id: 'drafts.whole',
    _type: 'article',
    title: 'Rewritten',
    slug: slug('whole'),
    body: [block('new words')],
  })
  await client.create({
    _id: 'drafts.new',
    _type: 'article',
    title: 'Never published',
    body: [block('first words')],
  })
  await client.create({
    _id: 'evil',
    _type: 'article',
    title: 'Evil',
    slug: slug('../../evil'),
    body: [block('evil words')],
  })
  await writeMarkdown(client, folder)
})
afterAll(async () => {
  await lake.close()
  rmSync(root, {recursive: true, force: true})
})

function read(...place: string[]): {fields: Record<string, unknown>; text: string} {
  const [, head = '', ...rest] = readFileSync(join(folder, ...place, 'index.md'), 'utf8').split(
    '---\n',
  )
  return {fields: parse(head), text: rest.join('---\n')}
}

/** Undoes the escapes of punctuation. */
const plain = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

test('a published article has its fields, every word, its images and its files', () => {
  const {fields, text} = read('content', 'articles', 'whole')
  const image = readdirSync(join(folder, 'content/articles/whole')).find(
    (name) => name !== 'index.md',
  )
  expect(fields).toEqual({
    title: 'A title: with "quotes" # and {{ braces }}',
    description: 'Yes',
    slug: 'whole',
    date: '2026-03-01T08:00:00.000Z',
    lastmod: expect.any(String),
    draft: false,
    authors: ['Ada: "A"'],
    cover: `./${image}`,
    coverAlt: 'The cover',
  })
  for (const words of [...texts, 'A caption', 'The paper']) expect(plain(text)).toContain(words)
  for (const alt of ['Noise', 'The stage']) expect(text).toContain(`![${alt}](./${image})`)
  expect(text).toContain('[the other one](/articles/other)')
  const [, file = ''] = /\[The paper\]\(\/files\/([^)]*)\)/.exec(text) ?? []
  expect(readFileSync(join(folder, 'static/files', decodeURIComponent(file)), 'utf8')).toBe('paper')
  // Hugo ends the build at an unknown shortcode.
  expect(text).not.toMatch(/\{\{/)
})

test('what is not published is in a folder of its own, and marked as a draft', () => {
  expect(readdirSync(join(folder, 'content/drafts')).sort()).toEqual(['new', 'whole'])
  expect(read('content', 'drafts', 'whole')).toMatchObject({
    fields: {title: 'Rewritten', draft: true},
    text: expect.stringContaining('new words'),
  })
  expect(read('content', 'drafts', 'new').text).toContain('first words')
})

test('a slug that leads out of the folder is not used as a name', () => {
  expect(readdirSync(join(folder, 'content/articles')).sort()).toEqual(['evil', 'other', 'whole'])
  expect(read('content', 'articles', 'evil').text).toContain('evil words')
})

test('the same content is the same bytes, and only an earlier export is replaced', async () => {
  const bytes = () =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'base64')])
  const before = bytes()
  await writeMarkdown(lake.client(), folder)
  expect(bytes()).toEqual(before)
  const other = join(root, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'mine.txt'), '')
  await expect(writeMarkdown(lake.client(), other)).rejects.toThrow('has other files')
  expect(existsSync(join(other, 'mine.txt'))).toBe(true)
})
