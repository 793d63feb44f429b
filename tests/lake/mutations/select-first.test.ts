import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {selectDocuments} from '../../../lake/groq/select-documents.ts'
import {selectionRequest} from '../../../lake/groq/selection-request.ts'
import {mutate} from '../../../lake/mutations/mutate.ts'
import {selectFirst, type AskSelection} from '../../../lake/mutations/select-first.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

/** Evaluates queries like the lake, in this thread. */
function askIn(dataset: TestDataset): AskSelection {
  return async (asked) => {
    const {result, syncTags} = await selectDocuments(dataset, selectionRequest(asked))
    return {ids: result as string[], syncTags}
  }
}

function run(
  dataset: TestDataset,
  mutations: JsonObject[],
  ask = askIn(dataset),
): Promise<unknown> {
  return selectFirst(dataset, mutations, ask, (select) =>
    mutate(dataset, {mutations, select}, 'tester'),
  )
}

function openNotes(): TestDataset {
  const dataset = openDataset()
  dataset.write(['a', 'b', 'drafts.c'].map((_id) => ({create: {_id, _type: 'note'}})))
  return dataset
}

function numbers(dataset: TestDataset, ids = ['a', 'b', 'drafts.c']): unknown[] {
  return ids.map((id) => readDocument(dataset, id)?.['n'])
}

const countUp: JsonObject = {
  patch: {query: '*[_type == $type]', params: {type: 'note'}, setIfMissing: {n: 0}, inc: {n: 1}},
}

describe('mutations by query', () => {
  it('affect the documents that the query returns, in any version', async () => {
    const dataset = openNotes()
    await run(dataset, [countUp, {delete: {query: '*[_id == "a"]'}}])
    expect(numbers(dataset)).toEqual([undefined, 1, 1])
  })

  it('affect the documents that exist before the transaction', async () => {
    const dataset = openNotes()
    await run(dataset, [{create: {_id: 'd', _type: 'note'}}, countUp, countUp])
    expect(numbers(dataset, ['a', 'd'])).toEqual([2, undefined])
  })

  it.each<[why: string, query: string, message: string]>([
    ['is not GROQ', '*[', 'Syntax error'],
    ['returns no documents', '*[]._type', 'must return documents'],
  ])('are refused with their index when the query %s', async (_why, query, message) => {
    const refused = run(openNotes(), [{delete: {id: 'x'}}, {delete: {query}}])
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(new RegExp(`^mutations\\[1\\]: .*${message}`)),
    })
  })
})

/** Writes after each result, like a concurrent client. */
function askAmid(
  dataset: TestDataset,
  write: (turn: number) => void,
): {asked: () => number; ask: AskSelection} {
  let turn = 0
  const ask = askIn(dataset)
  return {
    asked: () => turn,
    ask: async (question) => {
      const answer = await ask(question)
      write((turn += 1))
      return answer
    },
  }
}

describe('a concurrent change during a query', () => {
  it('is taken into account if it affects the query', async () => {
    const dataset = openNotes()
    const {ask, asked} = askAmid(dataset, (turn) => {
      if (turn <= 2) dataset.write([{create: {_id: `new-${turn}`, _type: 'note'}}])
    })
    await run(dataset, [countUp], ask)
    expect(numbers(dataset, ['a', 'new-1', 'new-2'])).toEqual([1, 1, 1])
    expect(asked()).toBe(3)
  })

  it('also invalidates an earlier result', async () => {
    const dataset = openNotes()
    const {ask} = askAmid(dataset, (turn) => {
      if (turn === 2) dataset.write([{create: {_id: 'new', _type: 'note'}}])
    })
    await run(dataset, [countUp, {delete: {query: '*[_type == "other"]'}}], ask)
    expect(numbers(dataset, ['new'])).toEqual([1])
  })

  it('is ignored if it does not affect the query', async () => {
    const dataset = openNotes()
    const {ask, asked} = askAmid(dataset, () => dataset.write([{create: {_type: 'other'}}]))
    await run(dataset, [countUp], ask)
    expect(asked()).toBe(1)
    expect(numbers(dataset)).toEqual([1, 1, 1])
  })

  it('rejects the mutations if changes never stop, and nothing is written', async () => {
    const dataset = openNotes()
    const {ask} = askAmid(dataset, () => dataset.write([{create: {_type: 'note'}}]))
    await expect(run(dataset, [countUp], ask)).rejects.toMatchObject({code: 'unavailable'})
    expect(numbers(dataset)).toEqual([undefined, undefined, undefined])
  })
})
