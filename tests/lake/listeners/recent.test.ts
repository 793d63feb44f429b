import {describe, expect, it} from 'vitest'
import {createBroker} from '../../../lake/broker.ts'
import {rememberRecent} from '../../../lake/listeners/recent.ts'

function remember(ids: string[], size?: number) {
  const broker = createBroker((error) => {
    throw error
  })
  const recent = rememberRecent(broker, 't0', size)
  for (const [index, transactionId] of ids.entries()) {
    broker.publish({
      position: index + 1,
      transactionId,
      timestamp: '',
      author: '',
      purged: [],
      changes: [],
    })
  }
  return recent
}

describe('the commits after an event', () => {
  const cases: [eventId: string, missed: string[] | undefined][] = [
    ['t0', ['t1', 't2', 't3']],
    ['t1', ['t2', 't3']],
    ['t3', []],
    // Part of t2 may have been missed, so it is sent again as a whole.
    ['t2#some-document', ['t2', 't3']],
    ['t', undefined],
    ['unknown', undefined],
    ['', undefined],
  ]
  it.each(cases)('%j', (eventId, missed) => {
    const found = remember(['t1', 't2', 't3']).since(eventId)
    expect(found?.map((commit) => commit.transactionId)).toEqual(missed)
  })

  it('are undefined if the event is too old', () => {
    const recent = remember(['t1', 't2', 't3', 't4'], 2)
    expect(recent.since('t1')).toBeUndefined()
    expect(recent.since('t2')).toHaveLength(2)
    expect(recent.last()).toBe('t4')
  })

  it('are cached in smaller numbers if documents are large', () => {
    const broker = createBroker((error) => {
      throw error
    })
    const recent = rememberRecent(broker, '', 500, 10_000)
    expect(recent.since(recent.last())).toEqual([])
    for (const position of [1, 2, 3]) {
      const text = 'x'.repeat(4000)
      const mutations = [{create: {_id: 'a', text}}]
      const effects = {apply: [], revert: []}
      const change = {documentId: 'a', previous: null, next: null, mutations, effects}
      const transactionId = `t${position}`
      broker.publish({
        position,
        transactionId,
        timestamp: '',
        author: '',
        purged: [],
        changes: [change],
      })
    }
    expect(recent.since('t1')?.map(({transactionId}) => transactionId)).toEqual(['t2', 't3'])
    expect(recent.since('#beginning')).toBeUndefined()
  })
})
