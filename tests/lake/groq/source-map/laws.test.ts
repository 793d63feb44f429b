import {
  applySourceDocuments,
  parseJsonPath,
  type ContentSourceMapParsedPath,
} from '@sanity/client/csm'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isJsonObject, type Json, type JsonObject} from '../../../../lake/document.ts'
import type {Perspective} from '../../../../lake/groq/perspective.ts'
import {query} from '../../../../lake/groq/query.ts'
import type {ContentSourceMap} from '../../../../lake/groq/source-map/content-source-map.ts'
import {readDocument} from '../../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'
import {runs} from '../../../property-runs.ts'

const user = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

/** Few ids, names and values, so that they collide often; includes missing, duplicate and unusual keys. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'drafts.a', 'drafts.b', 'versions.r.a')
const scalar = fc.constantFrom<Json>('x', 'y', '', 1, true, null)
const reference = id.map((_ref) => ({_ref: _ref.replace(/^.*\./, ''), _weak: true}))
const key = fc.constantFrom('k1', 'k2', 'k3', "k'4", 'k]5')
const item = fc.record(
  {
    _key: key,
    _type: fc.constantFrom('block', 'image'),
    s: scalar,
    n: fc.record({s: scalar, tags: fc.array(scalar, {maxLength: 2})}, {noNullPrototype: true}),
    to: reference,
    list: fc.array(fc.record({_key: key, s: scalar}, {noNullPrototype: true}), {maxLength: 2}),
  },
  {requiredKeys: ['_type'], noNullPrototype: true},
)
const attributes = fc.record(
  {
    s: scalar,
    t: scalar,
    "q'": scalar,
    n: fc.record({s: scalar, t: scalar}, {requiredKeys: [], noNullPrototype: true}),
    tags: fc.array(scalar, {maxLength: 3}),
    list: fc.array(item, {maxLength: 3}),
    to: reference,
    refs: fc.array(reference, {maxLength: 3}),
  },
  {requiredKeys: [], noNullPrototype: true},
)
const documents = fc
  .dictionary(id, attributes, {noNullPrototype: true, minKeys: 2})
  .map((byId) => Object.entries(byId).map(([_id, rest]): JsonObject => ({_id, ...rest})))

const condition = fc.constantFrom(
  's == "x"',
  'defined(t)',
  '_type == "block"',
  's != t',
  'true',
  'count(tags) > 1',
)
const {list, value, object} = fc.letrec<Record<'list' | 'value' | 'object', string>>((tie) => ({
  list: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    fc.constantFrom('list[]', 'refs[]->', '*', 'tags[]', 'list[].list[]', 'tags', 'list'),
    fc.tuple(tie('list'), condition).map(([of, filter]) => `${of}[${filter}]`),
    fc.tuple(tie('list'), tie('object')).map(([of, projection]) => `${of}${projection}`),
    fc
      .tuple(tie('list'), fc.constantFrom('[0...2]', '[1..3]', '[-2..-1]'))
      .map(([of, slice]) => `${of}${slice}`),
    fc
      .tuple(tie('list'), fc.constantFrom('order(s desc)', 'order(t)'))
      .map(([of, pipe]) => `(${of} | ${pipe})`),
    condition.map((filter) => `(*[${filter}] | score(s == "x"))`),
    fc.tuple(tie('value'), tie('list')).map(([one, more]) => `[${one}, ...${more}]`),
    fc.tuple(tie('list'), tie('list')).map(([left, right]) => `(${left} + ${right})`),
    tie('list').map((of) => `array::compact(${of})`),
    tie('list').map((of) => `array::unique(${of})`),
  ),
  value: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    fc.constantFrom('s', 't', 'n.s', 'n', 'tags', 'list', 'to->s', 'to->n.t', '@', '^.s', '^'),
    fc.constantFrom('"x"', '$p', 'upper(s)', 's + "x"', 'tags[-1]', 'list[0].s', '_id', 'to->'),
    fc
      .tuple(tie('list'), fc.constantFrom('.s', '.n.s', '.tags[]', '.list[].s', '[0].s', '[0]', ''))
      .map(([of, rest]) => `${of}${rest}`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `coalesce(${a}, ${b})`),
    fc
      .tuple(condition, tie('value'), tie('value'))
      .map(([when, a, b]) => `select(${when} => ${a}, ${b})`),
    tie('object').map((projection) => `to->${projection}`),
    fc.tuple(tie('object'), tie('object')).map(([a, b]) => `@${a}${b}`),
  ),
  object: fc
    .array(
      fc.oneof(
        fc.constantFrom('s', 't', '...', '"q": @["q\'"]'),
        fc
          .tuple(fc.constantFrom('s', 'n', 'list'), tie('value'))
          .map(([to, of]) => `"${to}": ${of}`),
        tie('value').map((of) => `...${of}`),
        fc.tuple(condition, tie('object')).map(([when, of]) => `${when} => ${of}`),
      ),
      {minLength: 1, maxLength: 3},
    )
    .map((parts) => `{${parts.join(', ')}}`),
}))
const queries = fc.oneof(
  fc.tuple(list, object).map(([of, projection]) => `*[_id in ["a", "b"]]{"r": ${of}}${projection}`),
  value.map((of) => `*[_id == "a"][0]{"r": ${of}}`),
  object.map((projection) => `*${projection}`),
  list.map((of) => `*[_id in ["a", "b"]]{"r": ${of}}.r`),
  value.map((of) => `*.n[0...3]{"r": ${of}}`),
  list.map((of) => `*[_id == "a"][0]{"r": ${of}}.r`),
)

function at(result: unknown, path: ContentSourceMapParsedPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof step === 'object') {
      const found = Array.isArray(inner) && inner.filter((each) => each?._key === step._key)
      return found && found.length === 1 ? found[0] : undefined
    }
    if (typeof step === 'number') return Array.isArray(inner) ? inner[step] : undefined
    return isJsonObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, result)
}

function checkMap(dataset: TestDataset, result: Json, map: ContentSourceMap): number {
  for (const [place, {source}] of Object.entries(map.mappings)) {
    const held = at(result, parseJsonPath(place))
    expect(held, place).not.toBeUndefined()
    if (source.type !== 'documentValue') continue
    const path = map.paths[source.path] ?? 'missing'
    const document = readDocument(dataset, map.documents[source.document]?._id ?? 'missing')
    expect(at(document, parseJsonPath(path)), `${place} <- ${path}`).toEqual(held)
  }
  return Object.keys(map.mappings).length
}

describe('source maps', () => {
  const perspectives: {perspective: 'raw' | 'published' | 'drafts' | ['r', 'drafts']}[] = [
    {perspective: 'raw'},
    {perspective: 'published'},
    {perspective: 'drafts'},
    {perspective: ['r', 'drafts']},
  ]
  it.each(perspectives)(
    'contain only values that the documents have, $perspective',
    async ({perspective}) => {
      let mapped = 0
      await fc.assert(
        fc.asyncProperty(
          documents,
          fc.array(fc.tuple(queries, fc.constantFrom('key' as const, 'index' as const)), {
            minLength: 15,
            maxLength: 15,
          }),
          async (stored, asked) => {
            const dataset = openDataset()
            dataset.write(stored.map((document) => ({create: {...document, _type: 'note'}})))
            for (const [text, selector] of asked) {
              const request = {query: text, params: {p: 'x'}, perspective, viewer: user}
              const plain = await query(dataset, request)
              const {result, resultSourceMap} = await query(dataset, {
                ...request,
                resultSourceMap: selector,
              })
              expect(JSON.stringify(result), text).toBe(JSON.stringify(plain.result))
              if (resultSourceMap) mapped += checkMap(dataset, result, resultSourceMap)
            }
          },
        ),
        {numRuns: runs(8, 250)},
      )
      expect(mapped).toBeGreaterThan(100)
    },
  )

  it('give the client’s own parser the same values', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(queries, {maxLength: 10}), async (stored, asked) => {
        const dataset = openDataset()
        dataset.write(stored.map((document) => ({create: {...document, _type: 'note'}})))
        for (const text of asked) {
          const perspective: Perspective = 'drafts'
          const {result, resultSourceMap} = await query(dataset, {
            query: text,
            params: {p: 'x'},
            perspective,
            viewer: user,
            resultSourceMap: 'key',
          })
          applySourceDocuments(
            result,
            resultSourceMap,
            ({_id}) => readDocument(dataset, _id),
            (held, {sourcePath}) => {
              throw new Error(`${text}: ${JSON.stringify(sourcePath)} holds ${String(held)}`)
            },
            perspective,
          )
        }
      }),
      {numRuns: runs(15, 400)},
    )
  })
})
