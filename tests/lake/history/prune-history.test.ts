import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {documentAt} from '../../../lake/history/document-at.ts'
import {documentEvents} from '../../../lake/history/document-events.ts'
import {pruneHistory} from '../../../lake/history/prune-history.ts'
import {transactions} from '../../../lake/history/transactions.ts'
import {readDocuments} from '../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

/**
 * One transaction per day, t1 to t5: "a" changes each time, "old" only once, and "gone" is deleted on day 2.
 */
function lived(): TestDataset {
  const dataset = openDataset()
  const days: JsonObject[][] = [
    ['a', 'old', 'gone'].map((_id) => ({create: {_id, _type: 'note', day: 1}})),
    [{patch: {id: 'a', set: {day: 2}}}, {delete: {id: 'gone'}}],
    [{patch: {id: 'a', set: {day: 3}}}],
    [{patch: {id: 'a', set: {day: 4}}}],
    [{patch: {id: 'a', set: {day: 5}}}, {create: {_id: 'new', _type: 'note'}}],
  ]
  for (const [index, mutations] of days.entries()) {
    dataset.time = new Date(`2026-01-0${index + 1}T12:00:00Z`)
    dataset.write(mutations, `t${index + 1}`)
  }
  return dataset
}

const dayOf = (dataset: TestDataset, id: string, moment: Parameters<typeof documentAt>[2]) =>
  documentAt(dataset, id, moment)?.['day'] ?? null

describe('history with a limit of days', () => {
  it('is pruned when it is older, and every document is kept', async () => {
    const dataset = lived()
    const before = readDocuments(dataset, ['a', 'old', 'new'])
    await pruneHistory(dataset, new Date('2026-01-03T12:00:00Z'))
    expect(readDocuments(dataset, ['a', 'old', 'new'])).toEqual(before)
    expect([...transactions(dataset, ['a', 'old', 'gone'], {})].map(({id}) => id)).toEqual([
      't3',
      't4',
      't5',
    ])
  })

  it('still returns the remaining states, and null for older ones', async () => {
    const dataset = lived()
    await pruneHistory(dataset, new Date('2026-01-03T12:00:00Z'))
    const days = ['t1', 't2', 't3', 't4', 't5'].map((revision) => dayOf(dataset, 'a', {revision}))
    expect(days).toEqual([null, null, 3, 4, 5])
    expect(dayOf(dataset, 'a', {time: '2026-01-02T13:00:00Z'})).toBe(null)
    expect(dayOf(dataset, 'a', {time: '2026-01-04T13:00:00Z'})).toBe(4)
    expect(dayOf(dataset, 'old', {time: '2026-01-04T13:00:00Z'})).toBe(1)
    expect(dayOf(dataset, 'old', {time: '2026-01-02T13:00:00Z'})).toBe(null)
    expect(documentAt(dataset, 'new', {time: '2026-01-02T13:00:00Z'})).toBe(null)
    expect(documentAt(dataset, 'gone', {lastRevision: true})).toBe(null)
    const events = documentEvents(dataset, 'a').events
    expect(events.map(({revisionId}) => revisionId)).toEqual(['t5', 't4', 't3'])
  })

  it('always keeps the last transaction, so that the next position follows it', async () => {
    const dataset = lived()
    await pruneHistory(dataset, new Date('2030-01-01T00:00:00Z'))
    expect([...transactions(dataset, ['a'], {})].map(({id}) => id)).toEqual(['t5'])
    expect(dataset.write([{patch: {id: 'a', set: {day: 6}}}]).position).toBe(6)
  })

  it('is not changed in an empty store', async () => {
    await expect(pruneHistory(openDataset(), new Date())).resolves.toBe(0)
  })
})
