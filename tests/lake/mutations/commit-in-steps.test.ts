import {setImmediate as nextTurn} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {actInSteps} from '../../../lake/actions/act.ts'
import type {JsonObject} from '../../../lake/document.ts'
import {mutateInSteps} from '../../../lake/mutations/mutate.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

const count = 20_000

function opened(): TestDataset {
  const dataset = openDataset()
  dataset.write([{create: {_id: 'd', _type: 't', n: 0}}])
  return dataset
}

function increments(dataset: TestDataset, more: JsonObject[] = []) {
  const mutations = Array.from({length: count}, () => ({patch: {id: 'd', inc: {n: 1}}}))
  return mutateInSteps(dataset, {mutations: [...mutations, ...more]}, 'tester')
}

function watch<T>(committed: Promise<T>) {
  const state = {isDone: false}
  return {
    committed: committed.finally(() => (state.isDone = true)),
    isDone: () => state.isDone,
  }
}

const create = (id: string) => ({create: {_id: id, _type: 't'}})
const n = (dataset: TestDataset) => readDocument(dataset, 'd')?.['n']

describe('a transaction of many mutations', () => {
  it('lets other requests have a turn, which see nothing of it', async () => {
    const dataset = opened()
    const {committed, isDone} = watch(increments(dataset))
    const seen: unknown[] = []
    while (!isDone()) {
      seen.push(n(dataset))
      await nextTurn()
    }
    expect(seen.length).toBeGreaterThan(3)
    expect(new Set(seen.slice(0, -1))).toEqual(new Set([0]))
    const {results, commit} = await committed
    expect(results).toHaveLength(count)
    expect(commit.changes[0]?.mutations).toHaveLength(count)
    expect(n(dataset)).toBe(count)
  })

  it('is applied again if another one was committed meanwhile', async () => {
    const dataset = opened()
    const committed = increments(dataset)
    await nextTurn()
    dataset.write([{patch: {id: 'd', inc: {n: 5}}}])
    const {results} = await committed
    expect(results).toHaveLength(count)
    expect(n(dataset)).toBe(count + 5)
  })

  it('is committed even if others are committed all the time', async () => {
    const dataset = opened()
    const {committed, isDone} = watch(increments(dataset))
    let others = 0
    while (!isDone()) {
      await nextTurn()
      if (isDone()) break
      dataset.write([{patch: {id: 'd', inc: {n: 1}}}])
      others += 1
    }
    await committed
    expect(n(dataset)).toBe(count + others)
  })

  it('is committed before those that arrive later', async () => {
    const dataset = opened()
    const later = {mutations: [{patch: {id: 'd', set: {n: -1}}}]}
    await Promise.all([
      increments(dataset),
      increments(dataset),
      mutateInSteps(dataset, later, 'tester'),
    ])
    expect(n(dataset)).toBe(-1)
    expect(dataset.heard.map(({position}) => position)).toEqual([1, 2, 3, 4])
  })

  it('changes nothing if one of them fails, and the next one succeeds', async () => {
    const dataset = opened()
    const refused = {patch: {id: 'd', unset: ['a b']}}
    await expect(increments(dataset, [refused])).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(`mutations[${count}]`),
    })
    expect(n(dataset)).toBe(0)
    await increments(dataset)
    expect(n(dataset)).toBe(count)
  })

  it('is refused if its dataset is closed meanwhile', async () => {
    const dataset = opened()
    const committed = increments(dataset)
    await nextTurn()
    dataset.database.close()
    await expect(committed).rejects.toMatchObject({code: 'unavailable'})
    dataset.database.open()
  })

  it('of actions is applied in the same way', async () => {
    const dataset = opened()
    const edit = {
      actionType: 'sanity.action.document.edit',
      publishedId: 'd',
      draftId: 'drafts.d',
      patch: {inc: {n: 1}},
    }
    const actions = Array.from({length: count}, () => edit)
    const committed = actInSteps(dataset, {actions}, 'tester')
    await nextTurn()
    dataset.write([{patch: {id: 'd', inc: {n: 5}}}])
    await committed
    expect(readDocument(dataset, 'drafts.d')).toMatchObject({n: count + 5})
    expect(n(dataset)).toBe(5)
  })
})

it('a request may change a limited number of documents', async () => {
  const dataset = openDataset()
  const send = (mutations: JsonObject[]) =>
    mutateInSteps(dataset, {mutations, maxDocuments: 3}, 'tester')
  await expect(send(['a', 'b', 'c', 'd'].map(create))).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('at most 3 documents'),
  })
  await send([...['a', 'b', 'c'].map(create), {patch: {id: 'a', set: {n: 1}}}])
  expect(readDocument(dataset, 'a')).toMatchObject({n: 1})
})
