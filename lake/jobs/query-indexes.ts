import {LRUCache} from 'lru-cache'
import type {Dataset} from '../dataset.ts'
import {createIndexSql, type IndexDefinition} from '../groq/plan/indexes.ts'
import {inTransaction, prepare} from '../store/database.ts'

/** Creates the indexes that queries want, and drops those that no query uses. */
export interface QueryIndexes {
  /** Notes the indexes that a query wants and those that it used, by name. Returns at once. */
  note: (wanted: readonly IndexDefinition[], used: readonly string[]) => void
  close: () => void
}

/** Each index makes every write a little slower. */
const maxIndexes = 32
/**
 * Creating an index blocks the lake: for 50 ms with 20,000 documents, half a second with this number. Larger
 * datasets get none.
 */
const maxDocuments = 100_000
const day = 24 * 60 * 60 * 1000
/** An index that is not used for this time is dropped. */
const keepMs = 30 * day
/**
 * An index that was used within this time is not replaced by another. Otherwise they could replace each other
 * forever.
 */
const busyMs = day
/** The use of an index is stored at most once in this time. */
const noteMs = 60 * 60 * 1000
/**
 * The maximum number of refused indexes that are remembered, because a client with a token can cause any number
 * of them.
 */
const maxRefused = 1000
/** The pause before each index, in which the lake handles requests. */
const pauseMs = 50

export function createQueryIndexes(
  dataset: Dataset,
  report: (error: unknown) => void,
): QueryIndexes {
  const {database} = dataset
  const queue = new Map<string, IndexDefinition>()
  /** Indexes that are not created now, because there are too many. They are tried again after a while. */
  const refused = new LRUCache<string, number>({max: maxRefused})
  const noted = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  function plan(): void {
    timer ??= setTimeout(work, pauseMs)
    timer.unref()
  }

  function work(): void {
    timer = undefined
    const [next] = queue.values()
    if (!next || !database.isOpen) return
    queue.delete(next.name)
    try {
      inTransaction(database, true, () => create(next))
    } catch (error) {
      refused.set(next.name, time())
      report(error)
    }
    if (queue.size > 0) plan()
  }

  function create(index: IndexDefinition): void {
    dropUnused()
    if (isLarge() || !makeRoom()) {
      refused.set(index.name, time())
      return
    }
    database.exec(createIndexSql(index))
    write(index.name)
  }

  function write(name: string): void {
    prepare(
      database,
      'INSERT INTO query_indexes VALUES (?, ?) ON CONFLICT DO UPDATE SET used_at = excluded.used_at',
    ).run(name, new Date(time()).toISOString())
    noted.set(name, time())
  }

  function isLarge(): boolean {
    const row = prepare(
      database,
      'SELECT count(*) AS n FROM (SELECT 1 FROM documents LIMIT ?)',
    ).get(maxDocuments + 1)
    return Number(row?.['n']) > maxDocuments
  }

  function dropUnused(): void {
    for (const name of namesBefore(time() - keepMs)) drop(name)
  }

  /** Drops the least recently used index if there are too many. Returns false if it is still in use. */
  function makeRoom(): boolean {
    const count = prepare(database, 'SELECT count(*) AS n FROM query_indexes').get()
    if (Number(count?.['n']) < maxIndexes) return true
    const [oldest] = namesBefore(time() - busyMs)
    if (oldest === undefined) return false
    drop(oldest)
    return true
  }

  function namesBefore(limit: number): string[] {
    return prepare(database, 'SELECT name FROM query_indexes WHERE used_at < ? ORDER BY used_at')
      .all(new Date(limit).toISOString())
      .map((row) => String(row['name']))
  }

  function drop(name: string): void {
    database.exec(`DROP INDEX IF EXISTS "${name}"`)
    prepare(database, 'DELETE FROM query_indexes WHERE name = ?').run(name)
    noted.delete(name)
  }

  function noteUse(name: string): void {
    if (time() - (noted.get(name) ?? 0) < noteMs) return
    noted.set(name, time())
    try {
      inTransaction(database, true, () => write(name))
    } catch (error) {
      report(error)
    }
  }

  function time(): number {
    return dataset.now().getTime()
  }

  return {
    note(wanted, used) {
      for (const index of wanted) {
        if (queue.size >= maxIndexes || time() - (refused.get(index.name) ?? 0) < noteMs) continue
        queue.set(index.name, index)
      }
      for (const name of used) noteUse(name)
      if (queue.size > 0) plan()
    },
    close: () => clearTimeout(timer),
  }
}
