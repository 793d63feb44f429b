import type {DatabaseSync} from 'node:sqlite'
import {LRUCache} from 'lru-cache'
import {isForReading, prepare, writeCount} from '../../store/database.ts'

/** The numbers of the documents that reference each id, in ascending order, until the next write to the dataset. */
export interface PostingLists {
  /** `key`: the statement with its values. */
  get: (key: string, read: () => Uint32Array) => Uint32Array
  /** Returns the beginning of a list of documents in some order, as far as it has been read; empty at first. */
  beginning: (key: string) => Beginning
}

/** `numbers`: the first documents. The caller adds those that it reads after them, at most `maxBeginning`. */
export interface Beginning {
  numbers: number[]
  /** Whether no document follows. */
  isAll: boolean
}

interface Lists {
  version: number
  entries: LRUCache<string, Uint32Array>
  beginnings: LRUCache<string, Beginning>
}

/** Each thread has lists of its own: a million references. */
const maxBytes = 4 * 1024 * 1024
/** An estimate for the objects of an entry. */
const entrySize = 300
const maxBeginnings = 10
export const maxBeginning = 10_000

const cache = new WeakMap<DatabaseSync, Lists>()

export function postingLists(database: DatabaseSync): PostingLists {
  const version = isForReading(database) ? dataVersion(database) : writeCount(database)
  let lists = cache.get(database)
  if (lists?.version !== version) {
    lists = {
      version,
      entries: new LRUCache({maxSize: maxBytes}),
      beginnings: new LRUCache({max: maxBeginnings}),
    }
    cache.set(database, lists)
  }
  const {entries, beginnings} = lists
  return {
    get(key, read) {
      const existing = entries.get(key)
      if (existing) return existing
      const list = read()
      entries.set(key, list, {size: list.byteLength + entrySize})
      return list
    },
    beginning(key) {
      const existing = beginnings.get(key)
      if (existing) return existing
      const empty: Beginning = {numbers: [], isAll: false}
      beginnings.set(key, empty)
      return empty
    },
  }
}

/** Returns a number that changes when another connection has written. */
function dataVersion(database: DatabaseSync): number {
  return Number(prepare(database, 'PRAGMA data_version').get()?.['data_version'])
}

/** How often each document occurs in some lists. */
export interface Counts {
  /** The documents, each once. */
  numbers: readonly number[]
  of: (number: number) => number
}

/** Counted in place, because a map would take most of the time. */
let scratch = new Uint16Array(0)

/** Calls `use` with the counts, which are valid until it returns. Returns undefined for a number that is too large. */
export function withCounts<T>(
  lists: readonly Uint32Array[],
  use: (counts: Counts) => T,
): T | undefined {
  const last = Math.max(0, ...lists.map((list) => list.at(-1) ?? 0))
  if (last > maxNumber) return undefined
  if (scratch.length <= last) scratch = new Uint16Array(Math.max(last + 1, 2 * scratch.length))
  const numbers: number[] = []
  try {
    for (const list of lists) {
      for (const number of list) {
        const before = scratch[number] ?? 0
        if (before === 0) numbers.push(number)
        scratch[number] = Math.min(before + 1, maxCount)
      }
    }
    return use({numbers, of: (number) => scratch[number] ?? 0})
  } finally {
    for (const number of numbers) scratch[number] = 0
  }
}

const maxCount = 2 ** 16 - 1
/** The numbers of two million documents take 4 MB. */
const maxNumber = 2_000_000
