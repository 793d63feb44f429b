import {evaluate, parse} from 'groq-js'
import {expect, test} from 'vitest'
import {locationsOf} from '../../../studio/presentation/locations-of.ts'
import {pagesOfType, type FoundPage} from '../../../studio/presentation/pages-query.ts'

const to = (id: string) => ({_type: 'reference', _ref: id})
const slug = (current: string) => ({_type: 'slug', current})

const dataset = [
  {
    _id: 'one',
    _type: 'article',
    title: 'One',
    slug: slug('one'),
    publishedAt: '2026-01-01T08:00:00Z',
    authors: [to('ada')],
    topics: [to('trust'), to('gone')],
    series: to('parts'),
    body: [
      {_type: 'block', children: [{_type: 'citation', source: to('book')}]},
      {_type: 'passageUse', passage: to('note')},
    ],
  },
  {
    _id: 'two',
    _type: 'article',
    title: 'Two',
    slug: slug('two'),
    publishedAt: '2026-02-01T08:00:00Z',
    authors: [to('ada')],
    body: [{_type: 'block', children: [{_type: 'citation', source: to('book')}]}],
  },
  {_id: 'three', _type: 'article', title: 'No address', topics: [to('trust')]},
  {_id: 'ada', _type: 'author', name: 'Ada', slug: slug('ada')},
  {_id: 'trust', _type: 'topic', title: 'Trust', slug: slug('trust')},
  {_id: 'parts', _type: 'series', title: 'Parts', slug: slug('parts')},
  {_id: 'book', _type: 'source', title: 'Book'},
  {_id: 'other', _type: 'source', title: 'Other'},
  {_id: 'note', _type: 'passage', title: 'Note'},
  {_id: 'talk', _type: 'offering', title: 'A talk', slug: slug('talk')},
  {_id: 'new', _type: 'topic', title: null},
]

async function places(id: string): Promise<unknown> {
  const type = dataset.find(({_id}) => _id === id)?._type ?? ''
  const found = pagesOfType(type)
  if (!found || !('query' in found)) throw new Error(`${type} has no query.`)
  const value = await evaluate(parse(found.query, {params: {id}}), {dataset, params: {id}})
  const pages = ((await value.get()) ?? []) as (FoundPage | null)[]
  const state = locationsOf(type, found.nowhere, pages)
  return state.locations?.map(({title, href}) => `${title} ${href}`) ?? state.message
}

test.for<[string, unknown]>([
  [
    'one',
    [
      'One /articles/one',
      'The first page /',
      'Ada /authors/ada',
      'Trust /topics/trust',
      'Parts /series/parts',
    ],
  ],
  ['two', ['Two /articles/two', 'The first page /', 'Ada /authors/ada']],
  ['three', 'It has no page yet. Write its title: the address of the page follows from it.'],
  ['ada', ['Ada /authors/ada', 'Two /articles/two', 'One /articles/one']],
  ['trust', ['Trust /topics/trust', 'One /articles/one']],
  ['parts', ['Parts /series/parts', 'One /articles/one']],
  ['book', ['Two /articles/two', 'One /articles/one']],
  ['other', 'Readers meet it once an article cites it'],
  ['note', ['One /articles/one']],
  ['talk', ['Sessions /sessions#talk']],
  ['new', 'It has no page yet. Write its title: the address of the page follows from it.'],
])('%s is shown on %j', async ([id, expected]) => {
  expect(await places(id)).toEqual(expected)
})
