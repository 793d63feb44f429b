import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {compileFilter} from '../../../lake/groq/compile-filter.ts'
import {query} from '../../../lake/groq/query.ts'
import {selectDocuments} from '../../../lake/groq/select-documents.ts'
import {selectionRequest} from '../../../lake/groq/selection-request.ts'
import {exportDocuments} from '../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

function filled(): TestDataset {
  const dataset = openDataset()
  const documents: JsonObject[] = [
    {
      _id: 'a',
      _type: 'course',
      n: 1,
      title: {en: 'Bread', de: 'Brot'},
      slug: {en: {current: 'bread'}, de: {current: 'brot'}},
      labels: [
        {key: 'x', text: 'One'},
        {key: 'y', text: 'Two'},
      ],
      next: {_ref: 'b'},
    },
    {_id: 'b', _type: 'course', n: 2, title: {en: 'Cake'}, labels: [{key: 'z', text: 'Three'}]},
    {_id: 'c', _type: 'note', n: 3, title: 'Plain', flags: [true, false, true]},
  ]
  dataset.write(documents.map((document) => ({create: document})))
  return dataset
}

/** Queries with `[…]` whose meaning (index, name or filter) depends on a param. */
const cases: [query: string, params: JsonObject][] = [
  ['{"a": {"en": "x"}}.a[$l]', {l: 'en'}],
  ['{"a": {"en": "x"}}.a[$l]', {l: 'fr'}],
  ['*[_type == "course"] | order(_id) {"title": title[$l]}', {l: 'de'}],
  [
    '*[_type == "course"] | order(_id) {"title": coalesce(title[$l], title[$fallback])}',
    {l: 'de', fallback: 'en'},
  ],
  ['*[slug[$l].current == $s]._id', {l: 'de', s: 'brot'}],
  ['*[slug[$l].current == $s][0]._id', {l: 'en', s: 'brot'}],
  ['* | order(_id) [$i]._id', {i: 1}],
  ['* | order(_id) [$i]._id', {i: -1}],
  ['* | order(_id) [$i]._id', {i: 9}],
  ['* | order(_id) [$i + $j]._id', {i: 1, j: 1}],
  ['* | order(_id) [-$i]._id', {i: 1}],
  ['* | order(_id) [($i)]._id', {i: 0}],
  ['* | order(_id) [$from...$to]._id', {from: 1, to: 3}],
  ['* | order(_id) [$from..$to][$i]._id', {from: 1, to: 3, i: 0}],
  ['*[_id == "a"][0].labels[$i].key', {i: 1}],
  ['*[_id == "a"][0].labels[$i - 1].key', {i: 1}],
  ['*[_id == "a"][0].labels[][$f]', {f: 'key'}],
  ['*[_id == "a"]{"f": @[$f]}', {f: 'n'}],
  ['*[_id == "a"]{"f": @["ti" + $f]}', {f: 'tle'}],
  ['*[_type == $t]{_id, "next": next->title[$l]}', {t: 'course', l: 'en'}],
  ['*[_id == "a"]{"up": labels[]{"t": ^.title[$l]}}', {l: 'en'}],
  ['*[count(*[title[$l] == ^.title[$l]]) > 0]._id', {l: 'en'}],
  ['*[][$f]', {f: 'n'}],
  ['*[$f]', {f: '_id'}],
  ['*[$b]._id', {b: true}],
  ['*[$b]._id', {b: false}],
  ['*[$b]._id', {b: null}],
  ['*[_id == "c"][0].flags[$b]', {b: true}],
  ['*[0][$o]', {o: {a: 1}}],
  ['*[_id == "a"][0].labels[key == $k][$i].text', {k: 'y', i: 0}],
  ['$list[$i]', {list: ['p', 'q'], i: 1}],
  ['$map[$k]', {map: {toString: 'own'}, k: 'toString'}],
  ['$map[$k]', {map: {}, k: 'toString'}],
]

function reference(dataset: TestDataset, text: string, params: JsonObject): unknown {
  const tree = parse(text, {params})
  return toJS(evaluateSync(tree, {dataset: [...exportDocuments(dataset)], params}))
}

const select = async (text: string, params: JsonObject) =>
  (await selectDocuments(filled(), selectionRequest({query: text, params}))).result

describe('a subscript that depends on a param', () => {
  it.each(cases)('%s with %j gives the result of groq-js', async (text, params) => {
    const dataset = filled()
    const request = {query: text, params, perspective: 'raw', viewer} as const
    const {result} = await query(dataset, request)
    expect(result).toEqual(reference(dataset, text, params))
  })

  it('is parsed again for each set of params', async () => {
    const dataset = filled()
    const ask = async (params: JsonObject) =>
      (
        await query(dataset, {
          query: '*[_id == "a"][0].title[$l]',
          params,
          perspective: 'raw',
          viewer,
        })
      ).result
    expect(await ask({l: 'en'})).toBe('Bread')
    expect(await ask({l: 'de'})).toBe('Brot')
    expect(await ask({l: null})).toBeNull()
    expect(await ask({l: 'en'})).toBe('Bread')
    await expect(ask({})).rejects.toMatchObject({code: 'invalid'})
  })

  it.each<[string, JsonObject]>([
    ['*[_id == $id][$i]', {id: 'a', i: 1.5}],
    ['*[0...$n]', {n: 'two'}],
    ['*[$i', {i: 1}],
  ])('refuses %s with %j', async (text, params) => {
    const request = {query: text, params, perspective: 'raw', viewer} as const
    await expect(query(filled(), request)).rejects.toMatchObject({
      code: 'invalid',
      details: {type: 'queryParseError'},
    })
  })

  it('works in the filter of a listener', () => {
    const document = {
      _id: 'a',
      _type: 'course',
      _rev: 'r',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
      slug: {de: {current: 'brot'}},
      labels: [{key: 'x'}, {key: 'y'}],
    }
    const matches = (text: string, params: JsonObject) => compileFilter(text, params)(document)
    expect(matches('*[slug[$l].current == "brot"]', {l: 'de'})).toBe(true)
    expect(matches('*[slug[$l].current == "brot"]', {l: 'en'})).toBe(false)
    expect(matches('*[labels[$i].key == "y"]', {i: 1})).toBe(true)
    expect(matches('*[labels[$i].key == "y"]', {i: 0})).toBe(false)
    expect(matches('*[_type == "course"][$i]', {i: 0})).toBe(true)
  })

  it('works in a mutation by query', async () => {
    expect(await select('*[title[$l] == $t]', {l: 'de', t: 'Brot'})).toEqual(['a'])
    expect(await select('* | order(_id) [$i]', {i: 1})).toEqual(['b'])
  })
})
