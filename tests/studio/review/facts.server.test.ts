import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {
  factsListenQuery,
  factsParams,
  factsQuery,
  questionsOf,
  readFacts,
} from '../../../studio/review/facts.ts'
import {readBody} from '../../../studio/review/read-text.ts'
import {address, citation, footnote, internal, linked, paragraph, reference} from './texts.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  const client = lake.client()
  const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
    {_id: 'trust', _type: 'article', title: 'Trust', slug: slug('trust')},
    {_id: 'drafts.trust', _type: 'article', title: 'Trust, again', slug: slug('trust-again')},
    {_id: 'drafts.repair', _type: 'topic', title: 'Repair', slug: slug('repair')},
    {_id: 'bonds', _type: 'source', title: 'On Bonds', kind: 'article', year: 1969, doi: '10.1/a'},
    {_id: 'wren', _type: 'author', name: 'Ada Wren', slug: slug('ada-wren')},
    {_id: 'king', _type: 'author', name: 'Martin King Jr.', slug: slug('king')},
    {_id: 'moved', _type: 'redirect', from: '/articles/old'},
    {_id: 'settings', _type: 'settings', title: 'Stillwater', language: 'de'},
    {_id: 'image-1', _type: 'sanity.imageAsset', url: 'http://lake/image-1.jpg'},
  ]
  const transaction = documents.reduce(
    (made, document) => made.createOrReplace(document),
    client.transaction(),
  )
  await transaction.commit()
})
afterAll(() => lake.close())

function slug(current: string) {
  return {_type: 'slug', current}
}

const article = {
  cover: {asset: reference('image-1')},
  authors: [reference('king'), reference('wren')],
  body: [
    linked('As in [the part on trust].', internal('trust')),
    linked('As in [the part on repair].', internal('repair')),
    linked('See [it].', address('/articles/trust/?a#b')),
    linked('See [it].', address('/articles/trust-again')),
    linked('See [it].', address('/articles/old')),
    linked('See [it].', address('//example.org/articles/trust')),
    linked('See [it].', address('https://example.org/articles/trust')),
    paragraph('So it is.', citation('bonds'), footnote(linked('See [her].', internal('wren')))),
    {_type: 'passageUse', _key: 'u', passage: reference('gone')},
  ],
}

const questions = questionsOf(article, readBody(article.body, ['body']))

test('the queries of an article contain its references', () => {
  expect(questions).toEqual({
    ids: ['bonds', 'gone', 'king', 'repair', 'trust', 'wren'],
    paths: ['/articles/old', '/articles/trust', '/articles/trust-again'],
    picture: 'image-1',
  })
})

test('the picture for shared links takes precedence over the cover', () => {
  const own = {...article, seo: {image: {asset: reference('image-2')}}}
  expect(questionsOf(own, readBody([], ['body'])).picture).toBe('image-2')
})

test('returns published and unpublished documents', async () => {
  const result: unknown = await lake
    .client({perspective: 'raw'})
    .fetch(factsQuery, factsParams(questions))
  const {documents, paths, site, picture} = readFacts(result, questions)
  expect([...documents].map(([id, {title, published}]) => [id, title, published]).sort()).toEqual([
    ['bonds', 'On Bonds', true],
    ['king', 'Martin King Jr.', true],
    ['repair', 'Repair', false],
    ['trust', 'Trust', true],
    ['wren', 'Ada Wren', true],
  ])
  expect(documents.get('king')?.guessedName).toBe('King, M., Jr.')
  expect(documents.get('wren')?.guessedName).toBeUndefined()
  expect(documents.get('bonds')).toMatchObject({kind: 'article', year: 1969, doi: '10.1/a'})
  expect([...paths].map(([path, to]) => [path, to === 'redirect' ? to : to.id])).toEqual([
    ['/articles/old', 'redirect'],
    ['/articles/trust', 'trust'],
  ])
  expect(site).toEqual({title: 'Stillwater', description: '', language: 'de'})
  expect(picture).toBe('http://lake/image-1.jpg')
})

test('a listener is notified about each of them', async () => {
  const found: string[] = await lake
    .client({perspective: 'raw'})
    .fetch(`${factsListenQuery}._id`, factsParams(questions))
  expect(found.sort()).toEqual(
    ['bonds', 'drafts.repair', 'drafts.trust', 'king', 'moved', 'settings', 'trust', 'wren'].sort(),
  )
})
