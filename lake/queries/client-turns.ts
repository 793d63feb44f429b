import type {Client} from './client.ts'

/** A queue that takes turns between the clients of its entries. */
export interface ClientTurns<Entry extends {readonly client: Client}> extends Iterable<Entry> {
  /** The number of entries, of one client or one kind of clients if given. */
  count: (of?: {isAnonymous: boolean} | {key: string}) => number
  add: (entry: Entry) => void
  delete: (entry: Entry) => void
  /**
   * Removes and returns the next entry of a client that `mayStart`. First it chooses the kind of clients with
   * fewer running entries, then the client of that kind with the fewest. Of several, it is the one that has
   * waited longest.
   */
  next: (running: readonly Client[], mayStart: (client: Client) => boolean) => Entry | undefined
}

export function createClientTurns<Entry extends {readonly client: Client}>(): ClientTurns<Entry> {
  /** The client whose turn is next is first. */
  const turns = new Map<string, {client: Client; entries: Set<Entry>}>()

  function remove(entry: Entry): void {
    const turn = turns.get(entry.client.key)
    turn?.entries.delete(entry)
    if (turn?.entries.size === 0) turns.delete(entry.client.key)
  }

  return {
    *[Symbol.iterator]() {
      for (const {entries} of turns.values()) yield* entries
    },
    count(of) {
      let count = 0
      for (const {client, entries} of turns.values()) {
        const isMeant =
          of === undefined ||
          ('key' in of ? client.key === of.key : client.isAnonymous === of.isAnonymous)
        if (isMeant) count += entries.size
      }
      return count
    },
    add(entry) {
      const turn = turns.get(entry.client.key)
      if (turn) turn.entries.add(entry)
      else turns.set(entry.client.key, {client: entry.client, entries: new Set([entry])})
    },
    delete: remove,
    next(running, mayStart) {
      const ranked = [...turns.values()]
        .filter(({client}) => mayStart(client))
        .map((turn) => ({turn, rank: rankOf(turn.client, running)}))
      // Sorting is stable, so clients of the same rank stay in the order of their turns.
      const [first] = ranked.sort((a, b) => compare(a.rank, b.rank))
      const [entry] = first?.turn.entries ?? []
      if (!first || !entry) return undefined
      const {client, entries} = first.turn
      entries.delete(entry)
      turns.delete(client.key)
      if (entries.size > 0) turns.set(client.key, first.turn)
      return entry
    },
  }
}

function rankOf(client: Client, running: readonly Client[]): number[] {
  const ofKind = running.filter(({isAnonymous}) => isAnonymous === client.isAnonymous).length
  const own = running.filter(({key}) => key === client.key).length
  return [ofKind, Number(client.isAnonymous), own]
}

function compare(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
