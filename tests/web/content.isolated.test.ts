import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {siteCache} from '../../web/freshness/site-cache.ts'
import {
  getArticle,
  getArchive,
  getAuthor,
  getHome,
  getSeries,
  getSessions,
  getSite,
  getTitles,
  getTopic,
} from '../../web/content/index.ts'
import {getFeed, getSitemap} from '../../web/content/published.ts'
import {search} from '../../web/content/search.ts'
import {resolvePath} from '../../web/content/resolve-path.ts'
import {typesWithPage} from '../../web/shared/href.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {paragraph} from './published-site.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startSiteLake()
})
afterAll(() => lake.close())

beforeEach(async () => {
  await lake
    .client()
    .delete({query: '*[_type in ["article", "author", "topic", "settings", "offering"]]'})
  siteCache().invalidations.invalidateContent()
})

async function store(...documents: {_id: string; _type: string}[]): Promise<void> {
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  // No live stream is open in this test, so content is invalidated by hand.
  siteCache().invalidations.invalidateContent()
}

/** Returns the ids of the articles on the home page. */
async function listed(): Promise<string[]> {
  return (await getHome()).content.articles.map(({_id}) => _id)
}

/** Returns the ids of the articles that a search finds, the best first. */
async function found(text: string): Promise<string[]> {
  return (await search(text)).content.found.map(({article: {_id}}) => _id)
}

describe('an empty dataset', () => {
  test('has an empty home page with tags', async () => {
    const [home, site] = [await getHome(), await getSite()]
    expect(home.content).toEqual({articles: [], featured: null, sections: null, authors: []})
    expect(home.tags.length).toBeGreaterThan(0)
    expect(site.content).toEqual({settings: null, offersSessions: false, topics: [], profiles: []})
  })

  test('has no article, author or topic', async () => {
    expect((await getArticle('none')).content).toBeNull()
    expect((await getAuthor('none')).content).toBeNull()
    expect((await getTopic('none')).content).toBeNull()
    expect(await resolvePath('/articles/none')).toEqual({found: false})
  })
})

/** Follows `to` from an article and returns all articles on the way, including the first. */
async function walk(from: string, to: 'previous' | 'next'): Promise<string[]> {
  const seen: string[] = []
  for (
    let id: string | null | undefined = from;
    id;
    id = (await getArticle(id)).content?.[to]?.slug
  ) {
    seen.push(id)
  }
  return seen
}

describe('unpublished content', () => {
  test('is on no page if it is a draft or a version', async () => {
    await store(
      article('a'),
      article('drafts.b', {slug: {current: 'b'}, publishedAt: '2026-04-01T08:00:00.000Z'}),
      article('drafts.a', {title: 'Unpublished words'}),
      article('versions.r1.c', {slug: {current: 'c'}}),
    )
    expect(await listed()).toEqual(['a'])
    const {content} = await getArticle('a')
    expect(content).toMatchObject({title: 'Title of a', previous: null, next: null})
    expect((await getArticle('b')).content).toBeNull()
    expect(await resolvePath('/articles/b')).toEqual({found: false})
    expect(await resolvePath('/articles/c')).toEqual({found: false})
  })

  test.each([
    ['is in the future', new Date(Date.now() + 60_000).toISOString()],
    ['is in the future in another time zone', '2999-01-01T00:00:00+14:00'],
    ['is missing', undefined],
    ['is invalid', 'soon'],
  ])('is on no page if it is an article whose date %s', async (_, publishedAt) => {
    await store(
      {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')},
      {_id: 'trust', _type: 'topic', ...named('title', 'Trust', 'trust')},
      article('a'),
      article('b', {
        publishedAt,
        authors: [reference('maren')],
        topics: [reference('trust')],
      }),
    )
    expect(await listed()).toEqual(['a'])
    expect((await getArticle('b')).content).toBeNull()
    expect(await resolvePath('/articles/b')).toEqual({found: false})
    expect((await getArticle('a')).content).toMatchObject({previous: null, next: null})
    expect((await getAuthor('maren')).content?.articles).toEqual([])
    expect((await getTopic('trust')).content?.articles).toEqual([])
    expect((await getSite()).content.topics).toEqual([])
  })
})

describe('a document that does not fit its schema', () => {
  test('keeps its valid fields and stays in lists', async () => {
    await store(
      article('a', {
        title: 5,
        lede: [1],
        seo: 'x',
        cover: true,
        topics: 'y',
        authors: [7],
        body: 'z',
      }),
      article('b'),
    )
    expect(await listed()).toEqual(['b', 'a'])
    expect((await getArticle('a')).content).toMatchObject({
      title: null,
      lede: null,
      seo: null,
      cover: null,
      publishedAt: '2026-03-01T08:00:00.000Z',
    })
  })

  test('has texts without control characters and unpaired surrogates', async () => {
    await store(article('a', {title: 'Bell\u0007', lede: 'A\u0000b\ud83d'}))
    expect((await getArticle('a')).content).toMatchObject({title: 'Bell', lede: 'Ab'})
  })

  test.each([
    ['a callout alone', [{_type: 'callout', _key: 'a', text: [paragraph('Words')]}]],
    ['no body', undefined],
    ['an empty body', []],
    ['a text instead of a body', 'Words'],
  ])('is found with %s', async (_, body) => {
    await store(article('quagga', {title: 'Quagga gallery', ...(body !== undefined && {body})}))
    expect(await found('quagga')).toEqual(['quagga'])
  })
})

describe('search', () => {
  const title = 'Renée’s naïve café—“don’t panic”, says O’Brien'

  test.each([
    'Renée’s naïve café — don’t panic',
    "don't",
    'don’t',
    "O'Brien",
    'brien',
    'panic',
    'café',
    "renée's",
    'renée',
    title,
  ])('finds a title by %s', async (text) => {
    await store(article('a', {title}), article('b', {title: 'Nothing of the kind'}))
    expect(await found(text)).toEqual(['a'])
  })

  test('finds words in quotation marks and with a straight apostrophe in a text', async () => {
    const body = [paragraph("They call it “trust”. It isn't.")]
    await store(article('a', {body}), article('b', {lede: '(«trust») isn’t…'}))
    expect(await found('trust isn’t')).toHaveLength(2)
  })

  test.each(['nic', 'on’t', 'rust', 'onpanic'])(
    'does not find %s in the middle of a word',
    async (text) => {
      await store(article('a', {title: `${title} and “trust”`}))
      expect(await found(text)).toEqual([])
    },
  )
})

describe('the order of articles', () => {
  test('is newest first, then by id', async () => {
    const [first, second] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']
    await store(
      article('b', {publishedAt: first}),
      article('a', {publishedAt: first}),
      article('c', {publishedAt: second}),
    )
    expect(await listed()).toEqual(['c', 'b', 'a'])
  })

  test('compares dates as instants, with any offset and precision', async () => {
    await store(
      article('seven', {publishedAt: '2026-07-29T09:00:00+02:00'}),
      article('seven-fifty', {publishedAt: '2026-07-29T07:50:00.000Z'}),
      article('half-past-eight', {publishedAt: '2026-07-29T03:30:00-05:00'}),
      article('half-past-eight-and-a-bit', {publishedAt: '2026-07-29T08:30:00.500Z'}),
    )
    const order = ['half-past-eight-and-a-bit', 'half-past-eight', 'seven-fifty', 'seven']
    expect(await listed()).toEqual(order)
    expect(await walk(order[0] ?? '', 'previous')).toEqual(order)
    expect(await walk('seven', 'next')).toEqual(order.toReversed())
    const {content} = await getArchive(1)
    expect(content.articles.map(({_id}) => _id)).toEqual(order)
    const {content: feed} = await getFeed()
    expect(feed.map(({_id}) => _id)).toEqual(order)
    expect(await found('title')).toEqual(order)
  })

  test('sorts parts of a series without a number by date', async () => {
    await store(
      {_id: 'steps', _type: 'series', ...named('title', 'Steps', 'steps')},
      ...['03:30:00-05:00', '09:00:00+02:00', '07:50:00Z'].map((time, index) =>
        article(`a${index}`, {publishedAt: `2026-07-29T${time}`, series: reference('steps')}),
      ),
    )
    const {content} = await getSeries('steps')
    expect(content?.articles.map(({_id}) => _id)).toEqual(['a1', 'a2', 'a0'])
    const {content: part} = await getArticle('a0')
    expect(part?.series?.parts.map(({_id}) => _id)).toEqual(['a1', 'a2', 'a0'])
  })

  test('previous and next visit every article once in both directions', async () => {
    const dates = [
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T01:00:00+01:00',
      '2026-01-02T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '2025-12-31T00:00:00Z',
    ]
    await store(...dates.map((date, index) => article(`a${index}`, {publishedAt: date})))
    const order = await listed()
    expect(await walk(order[0] ?? '', 'previous')).toEqual(order)
    expect(await walk(order.at(-1) ?? '', 'next')).toEqual(order.toReversed())
  })
})

describe('an article', () => {
  test('includes its author, its topics and the data of figures', async () => {
    const asset = await lake.client().assets.upload('image', onePixel, {filename: 'dot.png'})
    const figure = {_type: 'figure', _key: 'f', alt: 'A dot', asset: reference(asset._id)}
    await store(
      {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')},
      {_id: 'trust', _type: 'topic', ...named('title', 'Trust', 'trust')},
      article('a', {
        authors: [reference('maren')],
        topics: [reference('trust')],
        cover: {_type: 'image', alt: 'A dot', asset: reference(asset._id)},
        body: [figure],
      }),
    )
    const {content} = await getArticle('a')
    expect(content).toMatchObject({
      authors: [{name: 'Maren', slug: 'maren'}],
      topics: [{title: 'Trust', slug: 'trust'}],
      cover: {alt: 'A dot', asset: {_id: asset._id, width: 1, height: 1}},
      body: [{_type: 'figure', alt: 'A dot', asset: {_id: asset._id}}],
    })
  })

  test('with a single stored author has that author', async () => {
    await store(
      {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')},
      article('a', {author: reference('maren')}),
    )
    expect((await getArticle('a')).content).toMatchObject({authors: [{name: 'Maren'}]})
    expect((await getAuthor('maren')).content?.articles.map(({_id}) => _id)).toEqual(['a'])
  })

  test('with dangling references is still returned', async () => {
    await store(
      article('a', {
        authors: [{...reference('gone'), _weak: true}],
        topics: [{...reference('gone'), _weak: true}],
        cover: {_type: 'image', asset: {...reference('image-gone-1x1-png'), _weak: true}},
      }),
    )
    expect((await getArticle('a')).content).toMatchObject({authors: [null], cover: {asset: null}})
  })

  test('has a tag that changes with its author', async () => {
    await store(
      {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')},
      article('a', {authors: [reference('maren')]}),
    )
    const {tags} = await getArticle('a')
    const changed = new Promise<string[]>((resolve, reject) => {
      const subscription = lake
        .client()
        .live.events()
        .subscribe({
          next(event) {
            if (event.type === 'welcome')
              void lake.client().patch('maren').set({name: 'M.'}).commit()
            if (event.type !== 'message') return
            subscription.unsubscribe()
            resolve(event.tags)
          },
          error: reject,
        })
    })
    expect((await changed).some((tag) => tags.includes(tag))).toBe(true)
  })
})

function settingsWith(id: string) {
  const home = {featured: {...reference(id), _weak: true}}
  return {_id: 'settings', _type: 'settings', home}
}

/** Features an article in the settings, and returns what the home page has of it. */
async function featured(id: string) {
  await store(settingsWith(id))
  return (await getHome()).content.featured
}

describe('the home page', () => {
  test('has the article that the settings feature', async () => {
    await store(article('a'), article('b'))
    expect(await featured('a')).toMatchObject({_id: 'a', title: 'Title of a', slug: 'a'})
  })

  test.each([
    ['is due later', article('x', {publishedAt: '2999-01-01T00:00:00Z'})],
    ['is not listed', article('x', {seo: {noIndex: true}})],
    ['has no address', article('x', {slug: null})],
  ])('names no featured article that %s', async (_, hidden) => {
    await store(hidden)
    expect(await featured('x')).toMatchObject({title: null, slug: null})
  })

  test('has no featured article that was deleted', async () => {
    expect(await featured('gone')).toBeNull()
  })

  test('has two authors at most, which is enough to know that there is not only one', async () => {
    for (const id of ['one', 'two', 'three']) {
      await store({_id: id, _type: 'author', ...named('name', id, id)})
    }
    expect((await getHome()).content.authors).toHaveLength(2)
  })
})

describe('the page of an author', () => {
  const maren = {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')}

  test('has the session types in the writer’s order, and the number of other authors', async () => {
    await store(
      maren,
      offering('second', {...named('title', 'A walk', 'walk'), order: 2}),
      offering('first', {...named('title', 'A talk', 'talk'), order: 1, fee: {kind: 'free'}}),
      offering('without-address', {title: 'Not ready'}),
      offering('drafts.third', named('title', 'Later', 'later')),
    )
    const {content} = await getAuthor('maren')
    expect(content?.offerings.map(({title}) => title)).toEqual(['A talk', 'A walk'])
    expect(content?.offerings).toEqual((await getSessions()).content.offerings)
    expect(content?.others).toBe(0)
    await store({_id: 'guest', _type: 'author', ...named('name', 'Guest', 'guest')})
    expect((await getAuthor('maren')).content?.others).toBe(1)
  })
})

describe('authors and topics', () => {
  test('list their articles, newest first; topics without articles are hidden', async () => {
    await store(
      {_id: 'maren', _type: 'author', ...named('name', 'Maren', 'maren')},
      {_id: 'trust', _type: 'topic', ...named('title', 'Trust', 'trust')},
      {_id: 'silence', _type: 'topic', ...named('title', 'Silence', 'silence')},
      article('a', {authors: [reference('maren')], topics: [reference('trust')]}),
      article('b', {authors: [reference('maren')], publishedAt: '2026-05-01T00:00:00.000Z'}),
    )
    const [author, topic, site] = [
      await getAuthor('maren'),
      await getTopic('trust'),
      await getSite(),
    ]
    expect(author.content?.articles.map(({_id}) => _id)).toEqual(['b', 'a'])
    expect(topic.content?.articles.map(({_id}) => _id)).toEqual(['a'])
    expect(site.content.topics.map(({slug}) => slug)).toEqual(['trust'])
    expect((await getTopic('silence')).content?.articles).toEqual([])
  })
})

function offering(id: string, fields: object) {
  return {_id: id, _type: 'offering', ...fields}
}

function named(field: string, words: string, slug: string) {
  return {[field]: words, slug: {_type: 'slug', current: slug}}
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.each(typesWithPage)(
  'a document of the type %s is in the sitemap and is suggested',
  async (_type) => {
    await store(article('any', {_type, name: 'Any'}))
    const {articles, lists} = (await getSitemap()).content
    expect([...articles, ...lists].map(({slug}) => slug)).toContain('any')
    expect((await getTitles()).content.map(({_id}) => _id)).toContain('any')
  },
)
