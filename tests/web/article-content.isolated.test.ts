import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {siteCache} from '../../web/freshness/site-cache.ts'
import {chooseNext} from '../../web/components/article/read-next.tsx'
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

const day = (number: number) => ({publishedAt: `2026-01-0${number}T00:00:00Z`})

/** Returns the ids of what an article offers to read next. */
async function nextTo(id: string) {
  const {related, previous, next} = chooseNext(await read(id))
  return {related: related.map(({_id}) => _id), previous: previous?._id, next: next?._id}
}

describe('what to read next', () => {
  beforeEach(() => store(...['x', 'y', 'z'].map((id) => titled(id, 'topic'))))

  test('is first what the writer picked, then what has the most topics in common', async () => {
    await store(
      article('two', {topics: topics('x', 'y'), ...day(1)}),
      article('one', {topics: topics('x'), ...day(2)}),
      article('before', {topics: topics('x', 'y'), ...day(3)}),
      article('a', {
        topics: topics('x', 'y'),
        related: [reference('other'), reference('hidden')],
        ...day(4),
      }),
      article('after', {topics: topics('x', 'y'), ...day(5)}),
      article('hidden', {topics: topics('x', 'y'), seo: {noIndex: true}, ...day(6)}),
      article('other', {topics: topics('z'), ...day(7)}),
    )
    expect(await nextTo('a')).toEqual({
      related: ['other', 'two', 'one'],
      previous: 'before',
      next: 'after',
    })
  })

  test('has a picked neighbour among the related articles alone', async () => {
    await store(
      article('before', {topics: topics('x'), ...day(1)}),
      article('a', {topics: topics('x'), related: [reference('before')], ...day(2)}),
      article('after', {topics: topics('x'), ...day(3)}),
    )
    expect(await nextTo('a')).toEqual({related: ['before'], previous: undefined, next: 'after'})
  })

  test('has no part of the same series among the related articles, unless it is picked', async () => {
    await store(
      titled('pace', 'series'),
      part('b', 1, {topics: topics('x'), ...day(1)}),
      part('c', 2, {topics: topics('x'), ...day(2)}),
      article('between', {...day(3)}),
      part('a', 3, {topics: topics('x'), related: [reference('c')], ...day(4)}),
    )
    expect(await nextTo('a')).toEqual({related: ['c'], previous: 'between', next: undefined})
  })

  test('is nothing for an only article', async () => {
    await store(article('a', {topics: topics('x'), related: [reference('a')]}))
    expect(await nextTo('a')).toEqual({related: [], previous: undefined, next: undefined})
  })
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
  expect((await getHome()).content.articles.map(({_id}) => _id)).toEqual(['c', 'a'])
  expect((await read('a')).next?._id).toBe('c')
  expect((await read('b')).previous?._id).toBe('a')
})
