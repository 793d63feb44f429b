import type {DatabaseSync} from 'node:sqlite'
import {prepare} from '../../store/database.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {indexPrefix} from './indexes.ts'

interface Indexes {
  names: ReadonlySet<string>
  /** Identifies the set of names: equal sets have equal numbers. */
  number: number
  /** When they were read, on the clock of `performance.now()`. */
  readAt: number
}

const knownIndexes = new WeakMap<DatabaseSync, Indexes>()

/**
 * How long the list of indexes is cached: a new index may be unused for this time. A dropped one causes an
 * error and is noticed at once (`isMissingIndex`).
 */
const rereadMs = 250

/** Returns the indexes that were created for queries. */
export function indexesOf(database: DatabaseSync): Indexes {
  const known = knownIndexes.get(database)
  const now = performance.now()
  if (known && now - known.readAt < rereadMs) return known
  const rows = prepare(
    database,
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB '${indexPrefix}*' ORDER BY name`,
  ).all()
  const names = rows.map((row) => String(row['name']))
  const indexes = {names: new Set(names), number: numberOf(names.join(' ')), readAt: now}
  knownIndexes.set(database, indexes)
  return indexes
}

const numbers = createBoundedCache<number>(100)
let count = 0

function numberOf(names: string): number {
  return numbers.get(names, () => (count += 1))
}

/** Removes the cached list of indexes, so that the next plan reads it again. */
export function forgetIndexes(database: DatabaseSync): void {
  knownIndexes.delete(database)
}
