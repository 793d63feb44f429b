import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ImportReport} from '../../../web/shared/imports/import-report.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {byName, everything, fixture, importInto, outline, type Row} from './import-into-lake.ts'

const pictures = ['uploads/2020/05/oven.png', 'uploads/2020/05/crust.png']
const source = fixture('wordpress.xml')

describe('an export of WordPress', () => {
  let lake: TestLake
  let report: ImportReport
  let rows: Row[]
  beforeAll(async () => {
    lake = await startLake()
    report = await importInto(lake, source, {publish: true, pictures})
    rows = await everything(lake)
  })
  afterAll(() => lake.close())

  test('texts become Portable Text with every word, picture and link', async () => {
    const articles = await byName(lake, 'article')
    expect(outline(articles.get('Bread & Time: “Waiting” 🍞')?.['body'])).toEqual([
      'normal: Flour, water, salt and time.\nThe second line of the first paragraph.',
      'figure: The oven | The oven, before the fire',
      'h2: Why waiting works',
      'bullet1: First',
      'bullet2: Nested one',
      'number3: Nested twice',
      'bullet1: Second',
      'normal: Read about salt<page>, or the draft<page>, or a page that is gone<https://kitchen.example/missing-page/>, or elsewhere<http://elsewhere.example/x?a=1&b=2>. Some words are [sic] and [gallery] stays.',
      'figure: A brick oven with a small fire | ',
      'figure:  | ',
      'normal: Broken markup goes on with café & … 😀',
      'normal: Words within columns.',
      'media: https://www.youtube.com/watch?v=abc12345678',
      'media: https://www.youtube.com/watch?v=bare1234567',
      'normal: Styled words',
      'normal: line one\n  line [two]',
      'table: Flour | Days // Rye | 3 salt</articles/salt>',
      'normal: The end.',
    ])
    expect(outline(articles.get('Salt')?.['body'])).toEqual([
      'normal: Salt slows the yeast.[note normal: Measured in grams.] Back to bread<page>.',
      'figure: A brick oven with a small fire | Salt by the oven',
      'figure: A crust | Two crusts',
      'normal: These words are used again.',
      'media: https://vimeo.com/1234',
      'normal: A film',
      'normal: Words on a cover',
    ])
  })

  test('what was not public stays a draft, with its date and slug', async () => {
    const articles = await byName(lake, 'article')
    const places = [...articles].map(([title, row]) => [
      title,
      row._id.startsWith('drafts.') ? 'draft' : 'public',
      String((row['slug'] as {current: string}).current),
      row['publishedAt'],
    ])
    expect(places.toSorted()).toEqual([
      ['A draft', 'draft', 'a-draft', '2020-07-01T10:00:00.000Z'],
      ['Behind a password', 'draft', 'behind', '2020-07-03T12:00:00.000Z'],
      ['Bread & Time: “Waiting” 🍞', 'public', 'bread-and-time', '2020-05-04T08:30:00.000Z'],
      ['Salt again', 'public', 'salt-2', '2021-01-02T12:00:00.000Z'],
      ['Salt', 'public', 'salt', '2020-06-01T07:00:00.000Z'],
      ['Secret', 'draft', 'secret', '2020-07-02T12:00:00.000Z'],
      ['To come', 'draft', 'to-come', '2099-01-01T12:00:00.000Z'],
    ])
    const named = rows.filter(({_type}) => _type === 'author' || _type === 'topic')
    expect(named.map(({_id}) => _id)).toEqual([
      'author-nell-baker',
      'author-sam-daughters',
      'drafts.author-ghost',
      'drafts.topic-secrets',
      'topic-baking',
      'topic-time',
    ])
  })

  test('a page becomes a page', async () => {
    const about = (await byName(lake, 'page')).get('About')
    expect(about).toMatchObject({slug: {current: 'about'}})
    expect(about?._id).toMatch(/^page-imported-/)
    expect(about).not.toHaveProperty('publishedAt')
  })

  test('links between published articles are strong, and those to drafts are weak', async () => {
    const articles = await byName(lake, 'article')
    const body = articles.get('Bread & Time: “Waiting” 🍞')?.['body'] as {
      markDefs?: {reference?: object}[]
    }[]
    const references = body.flatMap(({markDefs = []}) =>
      markDefs.flatMap(({reference}) => reference ?? []),
    )
    expect(references).toEqual([
      {_type: 'reference', _ref: articles.get('Salt')?._id},
      {_type: 'reference', _ref: articles.get('A draft')?._id.replace('drafts.', ''), _weak: true},
    ])
  })

  test('old addresses of public pages lead to them', async () => {
    const redirects = await byName(lake, 'redirect')
    const targets = [...redirects].map(([from, row]) => {
      const target = row['target'] as {_ref: string} | undefined
      const article = rows.find(({_id}) => _id.replace('drafts.', '') === target?._ref)
      return [
        from,
        article?.['title'] ?? row['address'] ?? row['gone'],
        row._id.startsWith('drafts.'),
      ]
    })
    expect(targets.toSorted()).toEqual([
      ['/2019/01/old-news', true, false],
      ['/2020/*', '/articles', false],
      ['/2020/05/bread-and-time', 'Bread & Time: “Waiting” 🍞', false],
      ['/2020/05/bread-time', 'Bread & Time: “Waiting” 🍞', false],
      ['/2020/06/salt', 'Salt', false],
      ['/2021/*', '/articles', false],
      ['/2021/01/salt', 'Salt again', false],
      ['/?p=10', 'Bread & Time: “Waiting” 🍞', false],
      ['/?p=11', 'Salt', false],
      ['/?p=16', 'Salt again', false],
      ['/?p=17', 'About', false],
      ['/author/*', '/articles', false],
      ['/category/*', '/articles', false],
      ['/category/baking', 'Baking', false],
      ['/comments/feed', '/rss.xml', false],
      ['/feed', '/rss.xml', false],
      ['/feed/*', '/rss.xml', false],
      ['/tag/*', '/articles', false],
      ['/tag/time', 'Time', false],
    ])
  })

  test('the report names what did not arrive', () => {
    expect(report).toMatchObject({made: 8, failed: [], different: [], problems: []})
    expect(report.words.missing).toEqual([])
    expect(report.pictures.stored).toBe(5)
    expect(report.pictures.missing.map(({picture}) => picture).toSorted()).toEqual([
      'attachment:99',
      'https://kitchen.example/wp-content/uploads/2020/05/missing.png',
    ])
    expect(report.deadLinks.map(({address}) => address)).toEqual([
      'https://kitchen.example/missing-page/',
    ])
    expect(report.skipped.map(({what}) => what)).toEqual(['Menu', 'Old news'])
    const named = report.withoutCounterpart.map(({what}) => what).join('\n')
    for (const one of ['latest-posts', 'contact-form-7', 'pixel.wp.com', 'vc_column', 'alert']) {
      expect(named).toContain(one)
    }
    expect(JSON.stringify(rows)).not.toMatch(/alert|onclick|style=|color:red/)
  })

  test('a second import changes nothing', async () => {
    const again = await importInto(lake, source, {publish: true, pictures})
    expect(again).toMatchObject({made: 0, changed: 0, published: 0, unchanged: 8, different: []})
    expect(await everything(lake)).toEqual(rows)
  })
})

test('drafts of an earlier import are published, and those that a writer changed need --replace', async () => {
  const lake = await startLake()
  try {
    await importInto(lake, source, {pictures})
    const drafts = await everything(lake)
    expect(
      drafts.filter(({_id, _type}) => !_id.startsWith('drafts.') && !_type.startsWith('sanity')),
    ).toEqual([])
    const salt = drafts.find(({title}) => title === 'Salt')
    await lake
      .client()
      .patch(salt?._id ?? '')
      .set({lede: 'Written since.', title: 'Sea salt'})
      .commit()
    const report = await importInto(lake, source, {publish: true, pictures})
    expect(report).toMatchObject({published: 3, different: [{item: 'Salt', fields: 'title'}]})
    const replaced = await importInto(lake, source, {publish: true, replace: true, pictures})
    expect(replaced).toMatchObject({changed: 1, different: []})
    const article = (await byName(lake, 'article')).get('Salt')
    expect(article).toMatchObject({_id: salt?._id.replace('drafts.', ''), lede: 'Written since.'})
  } finally {
    await lake.close()
  }
})

test('a dry run writes nothing and counts what would be made', async () => {
  const lake = await startLake()
  try {
    const report = await importInto(lake, source, {publish: true, pictures, dryRun: true})
    expect(report).toMatchObject({made: 8, redirects: 19})
    expect(await everything(lake)).toEqual([])
  } finally {
    await lake.close()
  }
})
