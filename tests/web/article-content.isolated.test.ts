import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {siteCache} from '../../web/freshness/site-cache.ts'
import {chooseRelated} from '../../web/components/article/read-next.tsx'
import {getArticle, getHome} from '../../web/content/index.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startSiteLake()
})
afterAll(() => lake.close())

beforeEach(async () => {
  await lake.client().delete({query: '*[!(_id in path("_.**"))]'})
})

async function store(
  ...documents: {_id: string; _type: string; [field: string]: unknown}[]
): Promise<void> {
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  // No live stream is open in this test, so content is invalidated by hand.
  siteCache().invalidations.invalidateContent()
}

async function read(slug: string) {
  const {content} = await getArticle(slug)
  if (!content) throw new Error(`There is no article ${slug}.`)
  return content
}

/** Creates a block with a link to another document. */
function linkTo(id: string) {
  return {
    _type: 'block',
    _key: id,
    children: [{_type: 'span', _key: 's', text: id, marks: ['l']}],
    markDefs: [{_type: 'internalLink', _key: 'l', reference: {...reference(id), _weak: true}}],
  }
}

const titled = (_id: string, _type: string) => ({
  _id,
  _type,
  title: _id,
  slug: {_type: 'slug', current: _id},
})

describe('an internal link', () => {
  test('has the slug of a document that readers can see, and no slug of others', async () => {
    await store(
      titled('trust', 'topic'),
      article('b'),
      article('unnamed', {slug: undefined}),
      article('drafts.c', {slug: {_type: 'slug', current: 'secret'}}),
      article('a', {
        body: [
          linkTo('trust'),
          {_type: 'callout', _key: 'c', text: [linkTo('b')]},
          linkTo('unnamed'),
          linkTo('c'),
        ],
      }),
    )
    const {body} = await read('a')
    expect(body).toMatchObject([
      {markDefs: [{target: {_type: 'topic', slug: 'trust'}}]},
      {text: [{markDefs: [{target: {_type: 'article', slug: 'b'}}]}]},
      {markDefs: [{target: {_type: 'article', slug: null}}]},
      {markDefs: [{target: null}]},
    ])
    expect(JSON.stringify(body)).not.toContain('secret')
  })
})

test('the body includes sources, footnotes, passages and files', async () => {
  const file = await lake.client().assets.upload('file', Buffer.from('words'), {
    filename: 'words.txt',
  })
  await store(
    {_id: 'house', _type: 'source', kind: 'book', title: 'A house', year: 2001},
    {_id: 'limits', _type: 'passage', title: 'Limits', text: [linkTo('house')]},
    article('a', {
      body: [
        {
          _type: 'block',
          _key: 'a',
          children: [
            {_type: 'citation', _key: 'c', source: reference('house'), locator: 'p. 3'},
            {_type: 'footnote', _key: 'f', text: [linkTo('house')]},
          ],
        },
        {_type: 'passageUse', _key: 'p', passage: reference('limits')},
        {_type: 'download', _key: 'd', title: 'Words', file: {asset: reference(file._id)}},
      ],
    }),
  )
  expect((await read('a')).body).toMatchObject([
    {
      children: [
        {source: {_id: 'house', kind: 'book', year: 2001}, locator: 'p. 3'},
        {text: [{markDefs: [{target: {_type: 'source'}}]}]},
      ],
    },
    {passage: {text: [{_key: 'house'}]}},
    {file: {_id: file._id, originalFilename: 'words.txt', extension: 'txt', size: 5}},
  ])
})

function topics(...ids: string[]) {
  return ids.map(reference)
}

function part(id: string, number: number, fields = {}) {
  return article(id, {series: reference('pace'), part: number, ...fields})
}

test('related articles are those picked by hand, then those with common topics, without duplicates', async () => {
  await store(
    ...['x', 'y', 'z'].map((id) => titled(id, 'topic')),
    article('one', {topics: topics('x'), publishedAt: '2026-01-01T00:00:00Z'}),
    article('newer', {topics: topics('y'), publishedAt: '2026-02-01T00:00:00Z'}),
    article('two', {topics: topics('x', 'y'), publishedAt: '2025-01-01T00:00:00Z'}),
    article('other', {topics: topics('z')}),
    article('hidden', {topics: topics('x', 'y'), seo: {noIndex: true}}),
    article('a', {
      topics: topics('x', 'y'),
      related: [reference('other'), reference('hidden'), reference('one')],
    }),
  )
  const content = await read('a')
  expect(chooseRelated(content).map(({_id}) => _id)).toEqual(['other', 'one', 'two', 'newer'])
})

test('a series lists its parts by number', async () => {
  await store(
    titled('pace', 'series'),
    part('c', 3),
    part('a', 1),
    part('b', 2, {seo: {noIndex: true}}),
  )
  const {series} = await read('a')
  expect(series?.parts.map(({_id}) => _id)).toEqual(['a', 'c'])
})

test('an article with noIndex has a page and is in no list', async () => {
  await store(
    article('a', {publishedAt: '2026-01-01T00:00:00Z'}),
    article('b', {publishedAt: '2026-02-01T00:00:00Z', seo: {noIndex: true}}),
    article('c', {publishedAt: '2026-03-01T00:00:00Z'}),
  )
  expect((await getHome()).content.map(({_id}) => _id)).toEqual(['c', 'a'])
  expect((await read('a')).next?._id).toBe('c')
  expect((await read('b')).previous?._id).toBe('a')
})
