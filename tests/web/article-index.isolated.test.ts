import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {createArticleIndex, type ArticleIndexOptions} from '../../web/content/article-index.ts'
import {siteCache} from '../../web/freshness/site-cache.ts'
import {liveRelay} from '../../web/freshness/live.ts'
import {searchWords} from '../../web/search/search-words.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {paragraph} from './published-site.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

type Stored = {_id: string; _type: string; [field: string]: unknown}

let lake: TestLake

beforeAll(async () => {
  lake = await startSiteLake()
  // The same events that invalidate pages.
  liveRelay()
})
afterAll(() => lake.close())

beforeEach(async () => {
  await lake.client().delete({query: '*[_type in ["article", "author", "topic", "source"]]'})
  await store({_id: 'trust', _type: 'topic', title: 'Trust', synonyms: ['reliability']})
})

async function store(...documents: Stored[]): Promise<void> {
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}

function open(options: Partial<ArticleIndexOptions> = {}) {
  const {queries, invalidations} = siteCache()
  const fetchUncached = vi.fn(queries.fetchUncached)
  const articles = createArticleIndex({
    queries: {fetchUncached},
    invalidations,
    timeoutMs: 600_000,
    ...options,
  })
  return {
    /** Returns the ids that a search finds in the current index. */
    async find(text: string): Promise<string[]> {
      const current = await articles.current()
      const found = current?.index.search(searchWords(text)).found ?? []
      return found.map((one) => one.article._id).toSorted()
    },
    /** The number of articles that each query fetched. */
    fetched: () =>
      fetchUncached.mock.calls.flatMap(([{params}]) =>
        Array.isArray(params['ids']) ? params['ids'].length : [],
      ),
    current: articles.current,
  }
}

/** Resolves when a search finds exactly these articles. */
function expectFound(find: (text: string) => Promise<string[]>, text: string, ids: string[]) {
  return expect.poll(() => find(text)).toEqual(ids)
}

describe('the index', () => {
  test('follows publications, changes, withdrawals and deletions', async () => {
    const {find} = open()
    await store(article('a', {title: 'Heron'}))
    await expectFound(find, 'heron', ['a'])
    await store(article('b', {title: 'Heron'}), article('a', {title: 'Otter'}))
    await expectFound(find, 'heron', ['b'])
    expect(await find('otter')).toEqual(['a'])
    await lake.client().delete('b')
    await expectFound(find, 'heron', [])
    await lake.client().action({
      actionType: 'sanity.action.document.unpublish',
      publishedId: 'a',
      draftId: 'drafts.a',
    })
    await expectFound(find, 'otter', [])
  })

  test('fetches only changed articles again', async () => {
    const {find, fetched} = open()
    await store(article('a', {title: 'Heron'}), article('b', {title: 'Heron'}))
    await expectFound(find, 'heron', ['a', 'b'])
    const before = fetched().length
    await store(article('b', {title: 'Heron and otter'}))
    await expectFound(find, 'otter', ['b'])
    expect(fetched().slice(before)).toEqual([1])
  })

  test('follows topics, authors, sources and passages of an article', async () => {
    const {find} = open()
    const work = {_type: 'citation', _key: 'c', source: reference('work')}
    const citing = {...paragraph('Words'), children: [...paragraph('Words').children, work]}
    await store(
      {_id: 'work', _type: 'source', kind: 'book', title: 'Old title'},
      {_id: 'ada', _type: 'author', name: 'Ada Sample'},
      {_id: 'care', _type: 'passage', text: [paragraph('Take care')]},
      article('a', {
        topics: [reference('trust')],
        authors: [reference('ada')],
        body: [citing, {_type: 'passageUse', _key: 'p', passage: reference('care')}],
      }),
    )
    for (const word of ['reliability', 'ada', 'old', 'care']) await expectFound(find, word, ['a'])
    const client = lake.client()
    await client
      .patch('trust')
      .set({synonyms: ['dependable']})
      .commit()
    await client.patch('ada').set({name: 'Grace Example'}).commit()
    await client.patch('work').set({title: 'Newer title'}).commit()
    await client
      .patch('care')
      .set({text: [paragraph('Be gentle')]})
      .commit()
    for (const word of ['dependable', 'grace', 'newer', 'gentle']) {
      await expectFound(find, word, ['a'])
    }
    for (const word of ['reliability', 'ada', 'old', 'care']) {
      expect([word, await find(word)]).toEqual([word, []])
    }
  })

  test('adds a scheduled article when it is due', async () => {
    const {find} = open()
    await store(
      article('now', {title: 'Heron'}),
      article('due', {title: 'Heron', publishedAt: new Date(Date.now() + 1500).toISOString()}),
      article('later', {title: 'Heron', publishedAt: '2999-01-01T00:00:00Z'}),
    )
    await expectFound(find, 'heron', ['due', 'now'])
  })

  test('contains no draft, release, hidden or unpublished document', async () => {
    const {find} = open()
    await store(
      article('open', {
        title: 'Heron',
        authors: [reference('hidden-author')].map((one) => ({...one, _weak: true})),
        topics: [{...reference('hidden-topic'), _weak: true}],
      }),
      article('drafts.a', {title: 'Heron'}),
      article('drafts.open', {title: 'Otter'}),
      article('versions.summer.open', {title: 'Otter'}),
      article('unlisted', {title: 'Heron', seo: {noIndex: true}}),
      article('nameless', {title: 'Heron', slug: undefined}),
      {_id: 'drafts.hidden-author', _type: 'author', name: 'Otter'},
      {_id: 'drafts.hidden-topic', _type: 'topic', title: 'Otter', synonyms: ['otter']},
    )
    await expectFound(find, 'heron', ['open'])
    expect(await find('otter')).toEqual([])
  })

  test('keeps the newest articles up to its limit, and logs that it is full', async () => {
    const report = vi.fn<(message: string) => void>()
    const {find, current} = open({maxArticles: 2, report})
    await store(
      ...['2026-01-01', '2026-01-03', '2026-01-02'].map((day) =>
        article(`a-${day}`, {title: 'Heron', publishedAt: `${day}T00:00:00Z`}),
      ),
    )
    await expectFound(find, 'heron', ['a-2026-01-02', 'a-2026-01-03'])
    expect(await current()).toMatchObject({isFull: true})
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('newest 2 articles'))
    await lake.client().delete('a-2026-01-03')
    await expectFound(find, 'heron', ['a-2026-01-01', 'a-2026-01-02'])
    expect(await current()).toMatchObject({isFull: false})
  })
})
