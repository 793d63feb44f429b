import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../../lake/document.ts'
import type {Perspective} from '../../../lake/groq/perspective.ts'
import {query} from '../../../lake/groq/query.ts'
import type {Viewer} from '../../../lake/viewer.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

const user: Viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'}
const anonymous: Viewer = {kind: 'anonymous'}

const reference = (id: string) => ({_type: 'reference', _ref: id})
const weak = (id: string) => ({...reference(id), _weak: true})

const documents: JsonObject[] = [
  {_id: 'ada', _type: 'author', name: 'Ada', slug: {current: 'ada'}},
  {_id: 'bob', _type: 'author', name: 'Bob', slug: {current: 'bob'}, mentor: reference('ada')},
  {_id: 'sea', _type: 'topic', title: 'Sea', order: 1},
  {_id: 'sky', _type: 'topic', title: 'Sky', order: 2},
  {
    _id: 'one',
    _type: 'article',
    title: 'One café',
    slug: {current: 'one'},
    author: reference('ada'),
    topics: [{_key: 'a', ...reference('sea')}],
    body: [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text: 'Deep water'}]}],
  },
  {
    _id: 'two',
    _type: 'article',
    title: 'Two',
    slug: {current: 'two'},
    author: reference('bob'),
    topics: [
      {_key: 'a', ...reference('sea')},
      {_key: 'b', ...reference('sky')},
    ],
  },
  {
    _id: 'drafts.two',
    _type: 'article',
    title: 'Two, drafted',
    slug: {current: 'two-new'},
    author: weak('new'),
  },
  {_id: 'drafts.new', _type: 'author', name: 'New'},
  {_id: 'versions.summer.one', _type: 'article', title: 'One in summer', author: reference('bob')},
  {_id: 'versions.summer.two', _type: 'article', title: 'Two', _system: {delete: true}},
  {_id: 'secret.key', _type: 'secret', word: 'hush'},
  {_id: 'open', _type: 'note', about: weak('secret.key')},
]

function filled(): TestDataset {
  const dataset = openDataset()
  dataset.write(documents.map((document) => ({create: document})))
  return dataset
}

interface Case {
  query: string
  params?: JsonObject
  perspective?: Perspective
  viewer?: Viewer
  result: Json
}

const ask = async (dataset: TestDataset, asked: Omit<Case, 'result'>) =>
  query(dataset, {params: {}, perspective: 'published', viewer: user, ...asked})

const cases: Case[] = [
  {
    query: '*[_type == "article" && slug.current == $slug][0].title',
    params: {slug: 'one'},
    result: 'One café',
  },
  {query: '*[_type == "article" && slug.current == "two-new"]._id', result: []},
  {
    query: '*[_type == "article" && slug.current == "two-new"]._id',
    perspective: 'drafts',
    result: ['two'],
  },
  {
    query: '*[_type == "article"] | order(title desc) {title, "by": author->name}',
    result: [
      {title: 'Two', by: 'Bob'},
      {title: 'One café', by: 'Ada'},
    ],
  },
  {
    query: '*[_type == "article"]{"by": author->name}',
    perspective: 'drafts',
    result: [{by: 'Ada'}, {by: 'New'}],
  },
  {
    query: '*[_type == "article"]{_id, _originalId, title}',
    perspective: 'drafts',
    result: [
      {_id: 'one', _originalId: 'one', title: 'One café'},
      {_id: 'two', _originalId: 'drafts.two', title: 'Two, drafted'},
    ],
  },
  {
    query: '*[_type == "article"]{_id, _originalId, title, "by": author->name}',
    perspective: ['summer', 'drafts'],
    result: [{_id: 'one', _originalId: 'versions.summer.one', title: 'One in summer', by: 'Bob'}],
  },
  {
    query: '*[_type == "article"]._id',
    perspective: 'raw',
    result: ['drafts.two', 'one', 'two', 'versions.summer.one', 'versions.summer.two'],
  },
  {
    query: '*[_type == "article"]._id',
    perspective: 'raw',
    viewer: anonymous,
    result: ['one', 'two'],
  },
  {
    query: '*[_type == "article"].title',
    perspective: 'drafts',
    viewer: anonymous,
    result: ['One café', 'Two'],
  },
  {query: 'count(*[_type in ["secret", "note"]])', viewer: anonymous, result: 1},
  {query: 'count(*[_type in ["secret", "note"]])', result: 2},
  {query: '*[_id == "open"][0].about->word', viewer: anonymous, result: null},
  {query: '*[_id == "open"][0].about->word', result: 'hush'},
  {query: '*[_id == "secret.key"]', viewer: anonymous, result: []},
  {
    query:
      '*[_type == "author"]{name, "count": count(*[_type == "article" && author._ref == ^._id])}',
    result: [
      {name: 'Ada', count: 1},
      {name: 'Bob', count: 1},
    ],
  },
  {
    query: '*[_type == "topic"] | order(order asc) {title, "articles": *[references(^._id)]._id}',
    result: [
      {title: 'Sea', articles: ['one', 'two']},
      {title: 'Sky', articles: ['two']},
    ],
  },
  {
    query: '*[_type == "topic"]{"count": count(*[^._id in topics[]._ref])}',
    result: [{count: 2}, {count: 1}],
  },
  {
    query: '*[_id == "two"][0]{"topics": *[_id in ^.topics[]._ref] | order(title desc).title}',
    result: {topics: ['Sky', 'Sea']},
  },
  {
    query:
      '*[_type == "author"]{"others": *[_type == "author" && _id != ^._id]{"name": name, "of": ^.name}}',
    result: [{others: [{name: 'Bob', of: 'Ada'}]}, {others: [{name: 'Ada', of: 'Bob'}]}],
  },
  {
    query: '*[_type == "topic"]{"next": *[_type == "topic" && order > ^.order][0].title}',
    result: [{next: 'Sky'}, {next: null}],
  },
  {query: '*[_type == "author" && mentor._ref == *[name == "Ada"][0]._id].name', result: ['Bob']},
  {
    query:
      '*[_type == "author"]{name, "same": *[_type == "author" && mentor._ref == ^.mentor._ref]._id}',
    result: [
      {name: 'Ada', same: ['ada']},
      {name: 'Bob', same: ['bob']},
    ],
  },
  {query: '*[_type == $type][0...$limit]._id', params: {type: 'topic', limit: 1}, result: ['sea']},
  {
    query: '*[_id == $id || references($id)]._id',
    params: {id: 'ada'},
    result: ['ada', 'bob', 'one'],
  },
  {
    query: '*[sanity::versionOf("two")]._id',
    perspective: 'raw',
    result: ['drafts.two', 'two', 'versions.summer.two'],
  },
  {
    query: '*[sanity::partOfRelease("summer")]._id',
    perspective: 'raw',
    result: ['versions.summer.one', 'versions.summer.two'],
  },
  {query: '*[order == 2].title', result: ['Sky']},
  {query: '*[order != null][order == 1].title', result: ['Sea']},
  {query: 'count(*)', result: 8},
  {query: '[count(*[_type == "topic"]), identity()]', result: [2, 'ada']},
  {query: '*[[@, _id] match text::query("deep wat*")]._id', result: ['one']},
  {query: '*[[@, _id] match text::query("CAFE -water")]._id', result: []},
  {
    query: '*[_type == "article" && title match text::query($q)]._id',
    params: {q: 'cafe'},
    result: ['one'],
  },
  {query: '*[[title, pt::text(body)] match text::query("\\"deep water\\"")]._id', result: ['one']},
  {query: '*[[title, pt::text(body)] match text::query("\\"water deep\\"")]._id', result: []},
  {
    query: `// findability-mvi:5
*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (_type == $type)] {_type,_id,_originalId,"orderings":[_updatedAt]} | order(orderings[0] desc) [0...$__limit]`,
    params: {__types: ['article'], __query: '*', __rawQuery: '', type: 'article', __limit: 1},
    result: [
      {_type: 'article', _id: 'one', _originalId: null, orderings: ['2026-01-01T00:00:00.000Z']},
    ],
  },
  {
    query:
      '*[_type == "article"] | score(boost(title match text::query("two"), 5)) | order(_score desc) {_id, _score}',
    result: [
      {_id: 'two', _score: 6},
      {_id: 'one', _score: 0},
    ],
  },
  {query: 'diff::changedAny({"a": 1}, {"a": 2}, a)', result: true},
  {query: 'path("a.b") in path("a.**")', result: true},
  {query: '(path("a.b")) in (path("a.*"))', result: true},
  {query: 'path("b.b") in path("a.**")', result: false},
  {query: 'path(1) in path("a.**")', result: null},
  {
    query: '*[path(_id) in path("drafts.*")]._id',
    perspective: 'raw',
    result: ['drafts.new', 'drafts.two'],
  },
  {query: '*[!(path(_id) in path("*"))]._id', perspective: 'raw', viewer: anonymous, result: []},
  {query: 'array::unique([null, null])', result: [null]},
  {
    query: 'array::unique([null, 1, null, 1, "a", "a", {}, {}, [1], [1]])',
    result: [null, 1, 'a', {}, {}, [1], [1]],
  },
  {query: 'array::unique([])', result: []},
  {query: 'array::unique(null)', result: null},
  {query: 'array::unique("text")', result: null},
  {
    query: '*[_type == "article"] | order(_id) {"t": array::unique(topics[]->missing)}',
    result: [{t: [null]}, {t: [null]}],
  },
  {
    query: '*[_type == "topic"] | order(_id) [0...2] | score(title == "Sky") {_id, _score}',
    result: [
      {_id: 'sky', _score: 1},
      {_id: 'sea', _score: 0},
    ],
  },
]

describe('query', () => {
  for (const {result, ...asked} of cases) {
    it(JSON.stringify(asked), async () => {
      expect((await ask(filled(), asked)).result).toEqual(result)
    })
  }

  it.each([
    '*{title} | score(a == 1)',
    '*[0] | score(a == 1)',
    '*{a}[0..2] | score(a == 1)',
    '(*[0]) | score(true)',
  ])('refuses score() of values that are not documents: %s', async (text) => {
    await expect(ask(openDataset(), {query: text})).rejects.toMatchObject({code: 'invalid'})
  })

  it('reports the position of a syntax error', async () => {
    await expect(ask(openDataset(), {query: '*[_type == '})).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('unexpected end-of-file, expected expression'),
      details: {type: 'queryParseError', query: '*[_type == ', start: 10, end: 11},
    })
  })

  it.each<[query: string, start: number, end: number, message: string]>([
    ['*[_type = "post"]', 8, 9, 'position 8: unexpected =. Use == instead.'],
    ['*[a == 1 AND b == 2]', 9, 12, 'unexpected AND. Use && instead.'],
    ['*[a == “x”]', 7, 8, 'unexpected “. Use " instead.'],
    ['*[a == 1 // one\n b]', 17, 18, 'position 17: unexpected b.'],
    ['*[a == 1]{"a": 1 "b": 2}', 17, 20, 'unexpected "b".'],
    ['*[a == 1]\u200B{b}', 9, 10, 'unexpected character U+200B.'],
    ['*[a == 1]{b,, c}', 12, 13, 'unexpected ,.'],
    ['*[a <> 1]', 4, 6, 'unexpected <>. Use != instead.'],
    ['*[a == 1]]', 9, 10, 'unexpected ].'],
    ['*[a == 1', 7, 8, 'unexpected end-of-file, expected expression'],
    ['*[a == 1 // one', 9, 15, 'unexpected end-of-file, expected expression'],
    ['*[a == "one]', 12, 12, 'unexpected end-of-file, expected expression'],
    ['*[a == "foo(1)" && foo(1)]', 19, 22, 'Undefined function: foo'],
    ['*[a == 1]{b->c}', 0, 15, 'Write a name before the expression'],
  ])('reports what is wrong in %s, and where', async (text, start, end, message) => {
    await expect(ask(openDataset(), {query: text})).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(message),
      details: {type: 'queryParseError', start, end},
    })
  })

  it('rejects a missing param and names it', async () => {
    await expect(ask(openDataset(), {query: '*[_id == $id]'})).rejects.toMatchObject({
      code: 'invalid',
      message: 'param $id referenced, but not provided',
      details: {type: 'queryParseError', start: 9, end: 12},
    })
  })

  it.each(['(1, 2)', `${'('.repeat(3000)}1${')'.repeat(3000)}`, '['.repeat(5000)])(
    'rejects what parses but cannot be evaluated, and unlimited nesting',
    async (text) => {
      await expect(ask(openDataset(), {query: text})).rejects.toMatchObject({code: 'invalid'})
    },
  )

  it('accepts a long chain of conditions', async () => {
    const chain = Array.from({length: 300}, (_, n) => `n == ${n}`).join(' || ')
    expect((await ask(filled(), {query: `count(*[${chain}])`})).result).toBeTypeOf('number')
  })

  it.each([
    ['*[media::aspect(a, b) > 1]', 'not_implemented', 'media::aspect()'],
    ['*[anywhere(a)]', 'not_implemented', 'anywhere()'],
    ['*[shuffle(a)]', 'invalid', 'Undefined function: shuffle'],
    ['*[dates::round(a)]', 'invalid', 'Undefined namespace: dates'],
  ])('names the function in %s that it refuses', async (text, code, message) => {
    await expect(ask(openDataset(), {query: text})).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})
