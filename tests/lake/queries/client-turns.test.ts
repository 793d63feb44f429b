import {describe, expect, it} from 'vitest'
import {createClientTurns} from '../../../lake/queries/client-turns.ts'
import type {Client} from '../../../lake/queries/client.ts'

const nobody = (name: string): Client => ({key: `anonymous ${name}`, isAnonymous: true})
const editor = (name: string): Client => ({key: `user ${name}`, isAnonymous: false})

interface Entry {
  name: string
  client: Client
}

/** Returns the names of the entries in the order in which one worker takes them. */
function orderOf(entries: Entry[], running: Client[] = [], mayStart = () => true): string[] {
  const queue = createClientTurns<Entry>()
  for (const entry of entries) queue.add(entry)
  const names: string[] = []
  for (let next = queue.next(running, mayStart); next; next = queue.next(running, mayStart)) {
    names.push(next.name)
  }
  return names
}

const entries = (client: Client, ...names: string[]): Entry[] =>
  names.map((name) => ({name, client}))

describe('a fair queue', () => {
  it('takes turns between the clients, and keeps the order of each', () => {
    const all = [
      ...entries(nobody('a'), 'a1', 'a2', 'a3'),
      ...entries(nobody('b'), 'b1', 'b2'),
      ...entries(nobody('c'), 'c1'),
    ]
    expect(orderOf(all)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  it('prefers clients with a token, unless more of their queries run', () => {
    const all = [...entries(nobody('a'), 'a1'), ...entries(editor('e'), 'e1')]
    expect(orderOf(all)).toEqual(['e1', 'a1'])
    expect(orderOf(all, [editor('f')])).toEqual(['a1', 'e1'])
  })

  it('prefers the client with fewer running queries', () => {
    const all = [...entries(editor('e'), 'e1'), ...entries(editor('f'), 'f1')]
    expect(orderOf(all, [editor('e')])).toEqual(['f1', 'e1'])
  })

  it('keeps the entries of clients that may not start', () => {
    const queue = createClientTurns<Entry>()
    for (const entry of entries(nobody('a'), 'a1')) queue.add(entry)
    expect(queue.next([], ({isAnonymous}) => !isAnonymous)).toBeUndefined()
    expect([...queue].map(({name}) => name)).toEqual(['a1'])
    expect(queue.count({isAnonymous: true})).toBe(1)
    expect(queue.count({key: 'user e'})).toBe(0)
  })
})
