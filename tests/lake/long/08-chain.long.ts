import type {MutationEvent} from '@sanity/client'
import {describe, expect, it} from 'vitest'
import {listenTo} from '../behaviours/listen-to.ts'
import {useLake} from '../behaviours/use-lake.ts'

const count = 2000
const lake = useLake()

/** The documents that transaction n writes: some that the listener sees, and one that it does not. */
function documentsOf(n: number): string[] {
  const heard = ['a', 'b', 'c'].filter((_, index) => n % (index + 1) === 0)
  return [...heard, 'unheard']
}

describe('8. 2,000 transactions with a listener open', () => {
  it('each document has all its transactions in order, and the counters are right', async () => {
    const client = lake().client()
    const listener = await listenTo(lake(), '*[_type == "heard"]')
    const writing = (async () => {
      for (let n = 1; n <= count; n += 1) {
        const transaction = client.transaction().transactionId(`t${n}`)
        for (const id of documentsOf(n)) {
          const _type = id === 'unheard' ? 'other' : 'heard'
          // Every hundredth time a document is deleted and created again.
          if (n % 100 === 0) transaction.delete(id)
          else transaction.createOrReplace({_id: id, _type, n})
        }
        await transaction.commit({returnDocuments: false})
      }
    })()

    const revisions = new Map<string, string>()
    for (let n = 1; n <= count; n += 1) {
      const expected = documentsOf(n).filter((id) => id !== 'unheard')
      const events: MutationEvent[] = []
      // Deleting a missing document causes no event.
      const told = n % 100 === 0 ? expected.filter((id) => revisions.has(id)) : expected
      while (events.length < told.length) events.push(await listener.next())
      expect(events.map(({documentId}) => documentId)).toEqual(told)
      for (const [index, event] of events.entries()) {
        const previous = revisions.get(event.documentId)
        expect(event).toMatchObject({
          transactionId: `t${n}`,
          resultRev: `t${n}`,
          transactionTotalEvents: told.length,
          transactionCurrentEvent: index + 1,
          transition: n % 100 === 0 ? 'disappear' : previous ? 'update' : 'appear',
        })
        expect(event.previousRev).toBe(previous)
        if (n % 100 === 0) revisions.delete(event.documentId)
        else revisions.set(event.documentId, `t${n}`)
      }
    }
    await writing
    // No further event arrives: the next one is for this document.
    await client.create({_id: 'end', _type: 'heard'})
    expect((await listener.next()).documentId).toBe('end')
    listener.stop()
  })
})
