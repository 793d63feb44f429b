import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../../../lake/document.ts'
import {query} from '../../../../lake/groq/query.ts'
import type {Perspective} from '../../../../lake/groq/perspective.ts'
import {CannotPlan} from '../../../../lake/groq/plan/cannot-plan.ts'
import {createIndexSql} from '../../../../lake/groq/plan/indexes.ts'
import {answerPlanned, forgetIndexes} from '../../../../lake/groq/plan/planned-query.ts'
import {createWordIndexer} from '../../../../lake/store/word-indexer.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'
import {runs} from '../../../property-runs.ts'

const user = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const
const anonymous = {kind: 'anonymous'} as const

const id = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'drafts.a',
  'drafts.b',
  'drafts.new',
  'versions.r.a',
  'versions.r.c',
  'versions.s.a',
  'z.x',
)
const long = 'long '.repeat(60)
const text = fc.constantFrom(
  'x',
  'y',
  'X',
  '',
  'é',
  '😀',
  '\uFE0F',
  '\uE000',
  '\uFFFF😀',
  '\uD83D',
  '\uDE00x',
  'a\u0000b',
  '"q"\\',
  'a-b c',
  'trust in x',
  '日本 x',
  '10',
  '2026-01-01T10:00:00+02:00',
  '2026-01-01T09:00:00Z',
  '2026-01-01T09:00:00.5Z',
  '2026-01-01T09:00:00.500Z',
  '2026-01-01T09:00:00.123-05:30',
  '2026-02-28T23:59:59.999Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01',
  '2026-02-30T09:00:00Z',
  'none',
  long,
  `${long}2`,
)
const scalar = fc.oneof(
  text,
  fc.constantFrom<Json>(0, 1, 1, 2, -1.5, 2.5, 1e21, 1e-7, true, false, null),
)
const nested = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.oneof(scalar, fc.array(scalar, {maxLength: 2})), {maxLength: 3}),
  },
  // Heads leave out long arrays.
  {weight: 1, arbitrary: scalar.map((item) => [...Array<Json>(900).fill(12), item])},
)
const reference = fc.constantFrom('a', 'b', 'c', 'none').map((_ref) => ({_ref, _weak: true}))
const block = fc.record({
  _type: fc.constantFrom('block', 'image'),
  children: fc.array(
    fc.record({_type: fc.constant('span'), text: fc.constantFrom('trust', ' in', 'body', long)}),
    {maxLength: 2},
  ),
})
const attributes = fc.record(
  {
    n: scalar,
    m: scalar,
    slug: fc.oneof(fc.record({current: scalar}), scalar),
    to: fc.oneof(reference, scalar),
    list: fc.oneof(fc.array(reference, {maxLength: 3}), scalar),
    tags: fc.oneof(fc.array(scalar, {maxLength: 3}), scalar),
    body: fc.oneof(fc.array(block, {maxLength: 2}), scalar),
    deep: fc.record({a: fc.oneof(fc.record({b: scalar, c: fc.record({d: nested})}), scalar)}),
    grid: nested,
    groups: fc.array(
      fc.oneof(fc.record({name: scalar, items: fc.oneof(nested, fc.array(reference))}), scalar),
      {maxLength: 3},
    ),
    _system: fc.constantFrom<Json>({delete: true}, {delete: false}, null),
    // Beyond the limit of a head.
    wide: fc
      .constantFrom(0, 120)
      .map((count) =>
        Object.fromEntries(Array.from({length: count}, (_, n) => [`w${n}`, long.slice(0, 200)])),
      ),
  },
  {requiredKeys: [], noNullPrototype: true},
)
const documents = fc
  .dictionary(id, attributes, {noNullPrototype: true})
  .map((byId) => Object.entries(byId).map(([_id, rest]): JsonObject => ({_id, ...rest})))
const typeOf = ({_id}: JsonObject): string => (/[ab]$/.test(String(_id)) ? 'note' : 'page')

const path = fc.constantFrom(
  'n',
  'm',
  'slug.current',
  'to._ref',
  'deep.a.b',
  'deep.a',
  'tags',
  '_id',
  '_type',
  'to->n',
  'tags[0]',
  'tags[-1]',
  'list[0]->m',
  'dateTime(n)',
  'coalesce(dateTime(n), dateTime("0001-01-01T00:00:00Z"))',
  'coalesce(dateTime(m), n)',
  'select(m == 1 => dateTime(n), n)',
  'pt::text(body)',
  'length(n)',
  'lower(n)',
  'coalesce(n, m)',
  'count(tags)',
  'select(n == 1 => m, "other")',
  'n + m',
  'body[_type == "block"][0]._type',
  'deep.a.c.d',
  'deep.a.c.d[0]',
  'grid[0]',
  'grid[-1]',
  'groups[0].name',
  'groups[].name',
  'groups[].items[]',
  'groups[name == "x"].items[0]',
  'wide.w3',
  'string(n)',
  'round(n)',
  'upper(m)',
  'array::compact(tags)',
  'array::unique(tags)',
  'array::join(tags, "-")',
  'math::sum(grid)',
  'math::max(tags)',
  'string::split(n, " ")',
  'defined(m)',
  'tags[$start..-1]',
  'tags[defined(@)][0...2]',
  '[n, ...tags]',
  'tags + [m]',
  'n * 2',
  'n == m',
  '$o[n]',
  'coalesce($none, m)',
  'to->to->n',
  '(n + m) + "x"',
  'count(grid[][@ == $p])',
)
const literal = fc
  .oneof(scalar, fc.constantFrom<Json>('a', 'note'))
  .map((value) => JSON.stringify(value))
const operand = fc.oneof(
  literal,
  path,
  fc.constantFrom(
    '$p',
    '$q',
    '$none',
    '$list',
    '$o',
    '$o.x',
    'dateTime($q)',
    'dateTime(n)',
    'now()',
  ),
)
const filter = fc.letrec<{filter: string}>((tie) => ({
  filter: fc.oneof(
    {maxDepth: 2},
    fc
      .tuple(path, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), operand)
      .map((parts) => parts.join(' ')),
    fc
      .tuple(path, fc.array(literal, {maxLength: 3}))
      .map(([p, list]) => `${p} in [${list.join(', ')}]`),
    fc
      .tuple(
        operand,
        fc.constantFrom('list[]._ref', 'tags', 'tags[]', 'grid', 'groups[].name', '$p', '$list'),
      )
      .map((parts) => parts.join(' in ')),
    fc
      .tuple(
        path,
        fc.constantFrom(
          '"x*"',
          '"trust"',
          '"*"',
          '"日本"',
          '"trust in"',
          '$p',
          '$list',
          '["x", "y"]',
        ),
      )
      .map((parts) => parts.join(' match ')),
    operand.map((value) => `references(${value})`),
    path.map((p) => `defined(${p})`),
    path,
    fc.tuple(path, literal, literal).map(([p, a, b]) => `${p} in ${a}..${b}`),
    fc.constantFrom(
      '_id in path("drafts.**")',
      'sanity::versionOf("a")',
      'sanity::partOfRelease("r")',
      'string::startsWith(n, "x")',
      'count(list) > 1',
      'count(list[_ref == "a"]) > 0',
      'references($list)',
      'references(*[n == 1]._id)',
      'n in *[_type == "page"].m',
      'count(*[references(^._id)]) > 0',
      '[n, tags[]] match "x"',
      'pt::text(body) match "trust"',
      'array::intersects(tags, $list)',
      'path(_id) in path("drafts.*")',
      'dateTime(n) < dateTime(now()) - 3600',
    ),
    fc
      .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
      .map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('filter').map((inner) => `!(${inner})`),
  ),
})).filter
const typed = fc.oneof(
  filter,
  filter.map((own) => `_type == "note" && ${own}`),
  fc.constantFrom('_type == "note"', '_type == "page"', '_type in ["note", "page"]'),
)
const order = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(path, fc.constantFrom('', ' asc', ' desc')).map((parts) => parts.join('')),
      {minLength: 1, maxLength: 2},
    )
    .map((terms) => ` | order(${terms.join(', ')})`),
)
const slice = fc.constantFrom(
  '',
  '',
  '[]',
  '[0...2]',
  '[1..-1]',
  '[-1]',
  '[1..2]',
  '[0]',
  '[1]',
  '[$start...3]',
)
const item = fc.oneof(
  path.map((p) => `"v": ${p}`),
  fc.constantFrom(
    '"alike": *[count((list[]._ref)[@ in ^.^.list[]._ref]) > 0] | order(count((list[]._ref)[@ in ^.^.list[]._ref]) desc, _id asc) [0...2]._id',
    '"before": *[_type == "note" && (dateTime(n) < dateTime(^.n) || (dateTime(n) == dateTime(^.n) && _id < ^._id))] | order(dateTime(n) desc, _id desc) [0]._id',
    '"some": count(*[references(^._id) && n == ^.n]) > 0',
    '_id',
    'n',
    'slug',
    'tags',
    'body',
    '"list": list[]->{_id, n}',
    '"names": list[]->n',
    '"to": to->{..., "up": ^.n}',
    '"count": count(*[references(^._id)])',
    '"others": *[_type == ^._type && n == ^.n] | order(_id desc) [0...2] {_id, m}',
    '"first": *[n == ^.m][0]._id',
    '"has": $p in tags',
    '"tagged": tags[@ == $p]',
    '"spans": body[].children[].text',
    '"types": body[]._type',
    '"some": list[_ref != "a"][0...2]',
    '"at": now()',
    '"both": [n, m]',
    '"inner": deep{a, "x": @.a.b}',
    '"grown": {...deep, "n": n}',
    '"groups": groups[]{name, "up": ^.n, "first": items[0]}',
    '"flat": groups[].items[]',
    '"refs": groups[].items[]->n',
    '"sub": *[_type == "page"] | order(n, _id desc) [0...2] {_id, "in": *[n == ^.n && _id != ^.^._id]._id}',
    '"unique": array::unique(*[_type == ^._type].n)',
    '"sum": math::sum(*[n > ^.n].n)',
    '"picked": select(n > 1 => tags, defined(m) => m, deep)',
    '"date": dateTime(n)',
    '"later": string(dateTime(n) + 60)',
    '"sorted": tags | order(@ desc)',
    '"obj": $o',
    '"p": [$p, $none, $list]',
    'n == 1 => {"one": true, m}',
    '...deep',
  ),
)
const projection = fc.oneof(
  fc.constantFrom(
    '',
    '._id',
    '.n',
    '.to->n',
    '{...}',
    '{..., "n": m}',
    '{..., n == 1 => {"one": true, m}}',
  ),
  fc
    .uniqueArray(item, {
      minLength: 1,
      maxLength: 4,
      selector: (each) => each.replace(/(.):.*/, '$1'),
    })
    .map((items) => `{${items.join(', ')}}`),
)
const source = fc
  .tuple(typed, order, slice, projection)
  .map(([own, o, s, p]) => `*[${own}]${o}${s}${p}`)
const scored = fc
  .tuple(
    typed,
    fc.array(
      fc.oneof(
        filter,
        filter.map((own) => `boost(${own}, 2)`),
      ),
      {minLength: 1, maxLength: 2},
    ),
    fc.constantFrom('', ' | order(_score desc)', ' | order(_score desc, n)[0...2]', '[_score > 0]'),
  )
  .map(([own, scores, rest]) => `*[${own}] | score(${scores.join(', ')})${rest}{_id, _score}`)
const queries = fc.oneof(
  source,
  source,
  source,
  scored,
  fc.tuple(typed, path).map(([own, p]) => `array::unique(*[${own}].${p.replace(/^.*\W.*$/, 'n')})`),
  typed.map((own) => `*[${own}].tags[]`),
  typed.map((own) => `*[${own}].list[]->n`),
  fc
    .tuple(typed, filter, projection)
    .map(([own, after, p]) => `*[${own}]{..., "n": m, "tags": [n], "to": null}[${after}]${p}`),
  typed.map((own) => `count(*[${own}].groups[].items[])`),
  typed.map((own) => `count(*[${own}])`),
  fc.tuple(source, source).map(([a, b]) => `{"a": ${a}, "b": ${b}, "c": $p}`),
  fc
    .tuple(typed, order)
    .map(
      ([own, o]) => `*[${own}]{_id, "k": n, m}${o.replace(/order\(.*\)/, 'order(k, _id desc)')}`,
    ),
)
const perspectives = fc.constantFrom<Perspective>(
  'raw',
  'published',
  'drafts',
  ['r', 'drafts'],
  ['r'],
  ['s', 'r'],
)

const asked = fc
  .tuple(
    queries,
    perspectives,
    fc.boolean(),
    scalar,
    fc.constantFrom(0, 1),
    fc.array(scalar, {maxLength: 3}),
  )
  .map(([asking, perspective, isAnonymous, p, start, list]) => ({
    query: asking,
    params: {p, q: '2026-01-01T08:30:00Z', start, list, none: null, o: {x: p, n: list}},
    perspective,
    viewer: isAnonymous ? anonymous : user,
  }))

describe('a planned query', () => {
  it('has the result of the complete evaluator, with and without indexes', async () => {
    let planned = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(asked, {minLength: 20, maxLength: 20}),
        async (all, requests) => {
          const dataset = openFilled(all)
          for (const request of requests) {
            const expected = await query(dataset, request).catch((error: unknown) => error)
            if (expected instanceof Error) continue
            for (let round = 0; round < 2; round++) {
              try {
                const answer = answerPlanned(dataset, request)
                planned += 1
                expect(answer.result, JSON.stringify(request)).toBe(
                  JSON.stringify((expected as {result: Json}).result),
                )
                for (const index of answer.wanted) dataset.database.exec(createIndexSql(index))
                forgetIndexes(dataset.database)
              } catch (error) {
                if (!(error instanceof CannotPlan)) throw error
                refused += 1
                break
              }
            }
          }
        },
      ),
      {numRuns: runs(20, 5000)},
    )
    // A planner that refuses everything would be equal, too.
    expect(refused).toBeLessThan(planned / 2)
  })
})

function openFilled(all: readonly JsonObject[]): TestDataset {
  const dataset = openDataset()
  if (all.length > 0) {
    dataset.write(
      all.map((document) => ({createOrReplace: {...document, _type: typeOf(document)}})),
    )
  }
  // The words of some datasets are indexed, as they are a moment after a write; those of others are pending.
  if (all.length % 2 === 0) {
    const indexer = createWordIndexer(dataset.database)
    while (indexer.step(() => false));
  }
  return dataset
}
