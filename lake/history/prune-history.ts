import type {Dataset} from '../dataset.ts'
import {inTransaction, prepare} from '../store/database.ts'
import {noteRemains} from '../store/erase-remains.ts'

/** Transactions forgotten at once; writers wait no longer than that takes. */
const batch = 500

/**
 * Forgets transactions from before a time, the oldest first; documents stay as they are. The last
 * transaction is always kept: it gives the next one its place. Forgetting makes no copy, and what is
 * forgotten cannot be restored. Resolves with how many were forgotten.
 */
export async function pruneHistory(dataset: Dataset, before: Date): Promise<number> {
  const keepFrom = firstKept(dataset, before.toISOString())
  let forgot = 0
  if (keepFrom === undefined) return forgot
  for (;;) {
    if (!dataset.database.isOpen) return forgot
    const forgotten = inTransaction(dataset.database, true, () => forget(dataset, keepFrom))
    forgot += forgotten
    if (forgotten < batch) return forgot
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The position of the first transaction that is young enough; of the last one when none is. */
function firstKept(dataset: Dataset, time: string): number | undefined {
  const row = prepare(
    dataset.database,
    `SELECT coalesce(
       (SELECT min(position) FROM transactions WHERE timestamp >= ?),
       (SELECT max(position) FROM transactions)
     ) AS position`,
  ).get(time)
  return typeof row?.['position'] === 'number' ? row['position'] : undefined
}

function forget(dataset: Dataset, keepFrom: number): number {
  const end = prepare(
    dataset.database,
    `SELECT max(position) AS last, count(*) AS n
     FROM (SELECT position FROM transactions WHERE position < ? ORDER BY position LIMIT ?)`,
  ).get(keepFrom, batch)
  const last = Number(end?.['last'] ?? 0)
  prepare(dataset.database, 'DELETE FROM transaction_documents WHERE position <= ?').run(last)
  prepare(dataset.database, 'DELETE FROM transactions WHERE position <= ?').run(last)
  const forgotten = Number(end?.['n'] ?? 0)
  if (forgotten > 0) noteRemains(dataset.database)
  return forgotten
}
