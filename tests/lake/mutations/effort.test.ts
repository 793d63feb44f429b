import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, refusalOf} from '../open-dataset.ts'

/** Returns a patch for each of `count` mutations. */
function times(count: number, patch: (index: number) => JsonObject): JsonObject[] {
  return Array.from({length: count}, (_, index) => ({patch: {id: 'd', ...patch(index)}}))
}

const objects = (count: number) =>
  Array.from({length: count}, (_, index) => ({_key: `k${index}`, t: 'x'}))
const numbers = (count: number) => Array.from({length: count}, () => 1)
const atEnd = '@@ -9001,4 +9001,4 @@\n-x\n+y\n xxx\n'

/** Requests whose patches are harmless alone, but together take minutes or hours. */
const heavy: [what: string, content: JsonObject, mutations: JsonObject[]][] = [
  ['recursive paths', {l: objects(50)}, times(60_000, () => ({set: {'..t': 'y'}}))],
  ['wildcards', {l: objects(500)}, times(20_000, () => ({set: {'l[*].t': 'y'}}))],
  ['slices', {l: numbers(1000)}, times(20_000, () => ({set: {'l[0:1]': 2}}))],
  ['constraints', {l: objects(500)}, times(20_000, () => ({set: {'l[t == "z"].t': 'y'}}))],
  [
    'keys in a long array',
    {l: objects(5000)},
    times(20_000, (n) => ({unset: [`l[_key=="${n}"]`]})),
  ],
  ['insertions', {l: numbers(5000)}, times(20_000, () => ({insert: {after: 'l[-1]', items: [1]}}))],
  [
    'diffs of a long string',
    {t: 'x'.repeat(10_000)},
    times(20_000, () => ({diffMatchPatch: {t: atEnd}})),
  ],
  [
    'a long diff',
    {t: 'x'.repeat(10_000)},
    times(1, () => ({diffMatchPatch: {t: atEnd.repeat(20_000)}})),
  ],
  [
    'one patch',
    {l: objects(2000)},
    times(1, () => ({unset: Array.from({length: 2000}, () => '..z')})),
  ],
  [
    'different kinds of work',
    {l: objects(500), t: 'x'.repeat(10_000)},
    times(20_000, () => ({set: {'l[*].t': 'y'}, diffMatchPatch: {t: atEnd}})),
  ],
]

describe('a request with too much work', () => {
  it.each(heavy)('is rejected: %s', (_, content, mutations) => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'd', _type: 't', ...content}}])
    expect(JSON.stringify(mutations).length).toBeLessThan(dataset.limits.mutationBytes)
    const refusal = refusalOf(() => dataset.write(mutations))
    const message: unknown = expect.stringContaining('Send them in several requests')
    expect(refusal).toMatchObject({code: 'invalid', message})
    expect(readDocument(dataset, 'd')).toMatchObject(content)
  })
})

/** Typical requests of editors, imports and migrations. */
const typical: [what: string, content: JsonObject, mutations: JsonObject[]][] = [
  ['as many small patches as fit', {}, times(60_000, (n) => ({set: {a: n}}))],
  [
    'an edit in each of many blocks',
    {l: objects(1000)},
    times(1000, (n) => ({set: {[`l[_key=="k${n}"].t`]: 'y'}})),
  ],
  ['items of a long array', {l: numbers(10_000)}, times(20_000, (n) => ({set: {'l[0]': n + 2}}))],
  [
    'attributes of a wide document',
    Object.fromEntries(numbers(900).map((_, n) => [`b${n}`, n])),
    times(60_000, (n) => ({set: {[`b${n % 900}`]: 'x'}})),
  ],
  ['a recursive path', {l: objects(5000)}, times(10, () => ({set: {'..t': 'y'}}))],
  ['typing', {t: 'x'.repeat(10_000)}, times(500, () => ({diffMatchPatch: {t: atEnd}}))],
]

describe('a request with typical work', () => {
  it.each(typical)('is accepted: %s', (_, content, mutations) => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'd', _type: 't', ...content}}])
    dataset.write(mutations)
    expect(readDocument(dataset, 'd')).not.toMatchObject({a: undefined, ...content})
  })

  it('may read and change more in several patches than in one', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'd', _type: 't', l: objects(5000)}}])
    const paths = Array.from({length: 30}, () => '..z')
    dataset.write(times(30, () => ({unset: ['..z']})))
    const refusal = refusalOf(() => dataset.write(times(1, () => ({unset: paths}))))
    expect(refusal).toMatchObject({code: 'invalid'})
  })

  it('has its own budget', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'd', _type: 't', l: objects(5000)}}])
    for (let request = 0; request < 4; request += 1) {
      dataset.write(times(30, () => ({set: {'..t': `y${request}`}})))
    }
    expect(JSON.stringify(readDocument(dataset, 'd'))).toContain('"t":"y3"')
  })
})
