import * as fc from 'fast-check'
import type {Json, JsonObject} from '../../../../lake/document.ts'

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
export const scalar = fc.oneof(
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
    _score: scalar,
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
/** Documents without types. */
export const documents = fc
  .dictionary(id, attributes, {noNullPrototype: true})
  .map((byId) => Object.entries(byId).map(([_id, rest]): JsonObject => ({_id, ...rest})))
export const typeOf = ({_id}: JsonObject): string => (/[ab]$/.test(String(_id)) ? 'note' : 'page')
