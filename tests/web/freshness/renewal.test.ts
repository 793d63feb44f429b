import {expect, test, vi} from 'vitest'
import {createRenewal} from '../../../web/freshness/renewal.ts'

/** A renewal whose tasks end when the test says so. */
function setUp(concurrency = 1, maxNames = 100) {
  const started: string[] = []
  const endings: (() => void)[] = []
  const renewal = createRenewal({
    renew(name) {
      started.push(name)
      return new Promise<void>((resolve) => endings.push(resolve))
    },
    concurrency: () => concurrency,
    maxNames,
  })
  async function end(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      await vi.waitUntil(() => endings.length > 0)
      endings.shift()?.()
    }
  }
  return {renewal, started, end}
}

test('renews the most recently noted first, at most as many as allowed at a time', async () => {
  const {renewal, started, end} = setUp(2)
  for (const name of ['a', 'b', 'c', 'a']) renewal.note(name)
  renewal.start()
  await vi.waitUntil(() => started.length > 0)
  expect(started).toEqual(['a', 'c'])
  await end(1)
  await vi.waitUntil(() => started.length > 2)
  expect(started).toEqual(['a', 'c', 'b'])
})

test('renews each once for several changes in one tick, and in the same order at the next change', async () => {
  const {renewal, started, end} = setUp()
  for (const name of ['a', 'b']) renewal.note(name)
  for (let n = 0; n < 5; n += 1) renewal.start()
  await end(2)
  renewal.start()
  await end(2)
  expect(started).toEqual(['b', 'a', 'b', 'a'])
})

test('renews again what was being renewed during a change', async () => {
  const {renewal, started, end} = setUp(2)
  for (const name of ['a', 'b']) renewal.note(name)
  renewal.start()
  await vi.waitUntil(() => started.length === 2)
  renewal.start()
  await end(4)
  expect(started.toSorted()).toEqual(['a', 'a', 'b', 'b'])
})

test('remembers a limited number, and ignores failures', async () => {
  const started: string[] = []
  const renewal = createRenewal({
    async renew(name) {
      started.push(name)
      throw new Error('It fails.')
    },
    concurrency: () => 1,
    maxNames: 2,
  })
  for (const name of ['a', 'b', 'c']) renewal.note(name)
  renewal.start()
  await vi.waitUntil(() => started.length === 2)
  expect(started).toEqual(['c', 'b'])
})
