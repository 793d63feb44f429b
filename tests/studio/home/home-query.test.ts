import {evaluateSync, parse, toJS} from 'groq-js'
import {expect, test} from 'vitest'
import {listened, storedQuery} from '../../../studio/home/home-query.ts'
import {sampleTypes} from '../../../web/shared/samples.ts'

const created = '2026-01-01T08:00:00Z'

test.each(sampleTypes)('a sample of type %s counts until it is changed or removed', (type) => {
  const sample = sampleOf(type)
  // The author has a step of its own.
  expect(countSamples(sample)).toBe(type === 'author' ? 0 : 1)
  expect(countSamples({...sample, _updatedAt: '2026-01-02T08:00:00Z'})).toBe(0)
})

test.each(sampleTypes)('the home page listens to changes of type %s', (type) => {
  expect(run(listened, [sampleOf(type)])).toHaveLength(1)
})

function sampleOf(type: string) {
  return {_id: 'sample-one', _type: type, _createdAt: created, _updatedAt: created}
}

function countSamples(...dataset: object[]): unknown {
  return (run(storedQuery, dataset) as {samples: number}).samples
}

function run(query: string, dataset: object[]): unknown {
  return toJS(evaluateSync(parse(query), {dataset}))
}
