import * as fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {isJsonObject, type Json, type JsonObject} from '../../../lake/document.ts'
import type {Perspective} from '../../../lake/groq/perspective.ts'
import {query} from '../../../lake/groq/query.ts'
import {tagsOfChange} from '../../../lake/groq/sync-tags.ts'
import {exportDocuments, readDocument} from '../../../lake/store/documents.ts'
import {createWordIndexer} from '../../../lake/store/word-indexer.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'
import {runs} from '../../property-runs.ts'

const user = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

const id = fc.constantFrom('a', 'b', 'c', 'd', 'drafts.a', 'drafts.b', 'versions.r.a', '_.x')
const type = fc.constantFrom('note', 'page')
const scalar = fc.constantFrom<Json>('x', 'y', '', 1, 2, true, false, null)
const reference = id.map((_ref) => ({_ref, _weak: true}))
/** Short strings that are together too long for a head, which then lacks their object or later attributes. */
const padding = (count: number): JsonObject =>
  Object.fromEntries(Array.from({length: count}, (_, n) => [`p${n}`, 'x'.repeat(200)]))
const fills = {f1: padding(19), f2: padding(19), f3: padding(19), f4: padding(19), f5: padding(19)}
const attributes = fc.record(
  {
    slug: fc
      .tuple(fc.record({current: scalar}, {noNullPrototype: true}), fc.boolean())
      .map(([slug, isLong]): JsonObject => (isLong ? {...slug, ...padding(25)} : slug)),
    n: scalar,
    to: reference,
    list: fc.array(reference, {maxLength: 3}),
  },
  {requiredKeys: [], noNullPrototype: true},
)
/** All versions of a document have the same type, as in a Studio. */
const typeOf = ({_id}: JsonObject) => (String(_id).endsWith('a') ? 'note' : 'page')
const documents = fc
  .dictionary(id, fc.tuple(attributes, fc.boolean()), {noNullPrototype: true})
  .map((byId) =>
    Object.entries(byId).map(([_id, [rest, isFull]]): JsonObject => ({
      _id,
      ...(isFull ? fills : {}),
      ...rest,
    })),
  )

/** Generates filters; `outer` is a path from the enclosing document. */
const filters = (values: fc.Arbitrary<string>, references: fc.Arbitrary<string>) =>
  fc.letrec<{filter: string}>((tie) => ({
    filter: fc.oneof(
      {maxDepth: 2},
      fc
        .tuple(fc.constantFrom('_type', '_id', 'slug.current', 'n', 'to._ref', '_rev'), values)
        .map(([path, value]) => `${path} == ${value}`),
      fc
        .tuple(fc.constantFrom('_type', '_id', 'n', 'to._ref'), fc.array(values, {maxLength: 2}))
        .map(([path, list]) => `${path} in [${list.join(', ')}]`),
      values.map((value) => `${value} in list[]._ref`),
      references.map((value) => `references(${value})`),
      references.map((value) => `sanity::versionOf(${value})`),
      fc.constantFrom(
        'defined(n)',
        'n > 1',
        'n match "x*"',
        '[n, slug.current] match "y" || n match ["x", "*"]',
        '_id in path("drafts.**")',
        'to->n == 1',
        'sanity::partOfRelease("r")',
        'count(list) > 1',
      ),
      fc
        .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      tie('filter').map((filter) => `!(${filter})`),
    ),
  })).filter

const literal = fc.oneof(scalar, id, type).map((value) => JSON.stringify(value))
const text = fc.oneof(id, type).map((value) => JSON.stringify(value))
const outer = fc.constantFrom('^._id', '^._type', '^.n', '^.to._ref', '^.slug.current')
const filter = filters(literal, text)
const inner = filters(
  fc.oneof(literal, outer),
  fc.oneof(text, fc.constantFrom('^._id', '^.to._ref', '^.list[]._ref')),
)

const scoring = fc.letrec<{part: string}>((tie) => ({
  part: fc.oneof(
    {maxDepth: 2},
    filter,
    fc.constantFrom('n match "x"', 'n match "x*"', '[n, slug.current] match ["x", "y z"]'),
    fc
      .tuple(tie('part'), fc.constantFrom('2', '-1', 'n', '"x"'))
      .map(([part, by]) => `boost(${part}, ${by})`),
    fc.tuple(tie('part'), fc.constantFrom(' && ', ' || '), tie('part')).map((all) => all.join('')),
  ),
})).part

const queries = fc.oneof(
  filter.map((own) => `*[${own}]{_id, n, "to": to->n}`),
  fc.tuple(filter, filter).map(([own, other]) => `*[${own}][${other}] | order(_id desc) [0].n`),
  fc
    .tuple(filter, inner)
    .map(([own, sub]) => `*[${own}]{_id, "sub": *[${sub}]{_id, n, "up": ^._id}}`),
  fc
    .tuple(filter, inner)
    .map(([own, sub]) => `*[${own}]{"deep": list[]->{_id, "sub": count(*[${sub}])}}`),
  fc.tuple(filter, inner).map(([own, sub]) => `*[${own} && count(*[${sub}]) > 1]._id`),
  fc
    .tuple(filter, filter, scoring)
    .map(([own, other, score]) => `*[${own}][${other}] | score(${score}){..., "sub": ^._id}`),
  fc
    .tuple(filter, scoring)
    .map(([own, score]) => `*[${own}] | score(${score}) | score(n == 1, ^.n) | order(_score, _id)`),
  fc.tuple(filter, scoring).map(([own, score]) => `(*[${own}].to->) | score(${score})`),
  scoring.map((score) => `*{"sub": *[n == ^.n] | score(${score}, _id == ^._id)}`),
)

describe('query', () => {
  it('gives the results of groq-js over all documents, for every use of an index', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(queries, {minLength: 20, maxLength: 20}),
        async (stored, asked) => {
          const dataset = openDataset()
          dataset.write(
            stored.map((document) => ({create: {...document, _type: typeOf(document)}})),
            'x',
          )
          const indexer = createWordIndexer(dataset.database)
          while (indexer.step(() => false));
          const all = [...exportDocuments(dataset)]
          for (const each of asked) {
            const expected = toJS(evaluateSync(parse(each), {dataset: all}))
            const {result} = await query(dataset, {
              query: each,
              params: {},
              perspective: 'raw',
              viewer: user,
            })
            expect(result, each).toEqual(expected)
          }
        },
      ),
      {numRuns: runs(10, 250)},
    )
  })
})

const mutations = fc.oneof(
  fc
    .tuple(id, attributes)
    .map(([_id, rest]): JsonObject => ({createOrReplace: {_id, ...rest, _type: typeOf({_id})}})),
  fc.tuple(id, attributes).map(([_id, set]): JsonObject => ({patch: {id: _id, set}})),
  id.map((_id): JsonObject => ({delete: {id: _id}})),
)

/** Returns whether a patch is possible: it is rejected if the document does not exist. */
function canBe(dataset: TestDataset, {patch}: JsonObject): boolean {
  return !isJsonObject(patch) || readDocument(dataset, String(patch['id'])) !== undefined
}

describe('sync tags', () => {
  const perspectives: {perspective: Perspective}[] = [
    {perspective: 'raw'},
    {perspective: 'published'},
    {perspective: 'drafts'},
    {perspective: ['r', 'drafts']},
  ]
  it.each(perspectives)('are sent for every change of a result, %j', async ({perspective}) => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(queries, {minLength: 10, maxLength: 10}),
        fc.array(mutations, {minLength: 3, maxLength: 3}),
        async (stored, asked, changes) => {
          const dataset = openDataset()
          dataset.write(
            stored.map((document) => ({create: {...document, _type: typeOf(document)}})),
          )
          const askAll = () =>
            Promise.all(
              asked.map((each) =>
                query(dataset, {
                  query: each,
                  params: {},
                  perspective,
                  viewer: user,
                }),
              ),
            )
          let before = await askAll()
          for (const change of changes) {
            if (!canBe(dataset, change)) continue
            const tags = dataset
              .write([change])
              .changes.flatMap((each) => tagsOfChange(dataset, each))
            const after = await askAll()
            for (const [index, {result, syncTags}] of before.entries()) {
              const told = syncTags.some((tag) => tags.includes(tag))
              if (!told) expect(after[index]?.result, asked[index]).toEqual(result)
            }
            before = after
          }
        },
      ),
      {numRuns: runs(6, 120)},
    )
  })
})
