import type {Dataset} from '../dataset.ts'
import {inTransaction, prepare} from '../store/database.ts'
import {noteRemains} from '../store/erase-remains.ts'

/** Transactions that are pruned at once. Writers wait for at most one batch. */
const batch = 500

/**
 * Deletes transactions before a time from the history, the oldest first. Documents do not change. The last
 * transaction is always kept, because the next position depends on it. Pruned history cannot be restored.
 * Resolves with the number of pruned transactions.
 */
export async function pruneHistory(dataset: Dataset, before: Date): Promise<number> {
  const keepFrom = firstKept(dataset, before.toISOString())
  let pruned = 0
  if (keepFrom === undefined) return pruned
  for (;;) {
    if (!dataset.database.isOpen) return pruned
    const count = inTransaction(dataset.database, true, () => pruneBatch(dataset, keepFrom))
    pruned += count
    if (count < batch) return pruned
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Returns the position of the first transaction since `time`, or of the last one if all are older. */
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

function pruneBatch(dataset: Dataset, keepFrom: number): number {
  const end = prepare(
    dataset.database,
    `SELECT max(position) AS last, count(*) AS n
     FROM (SELECT position FROM transactions WHERE position < ? ORDER BY position LIMIT ?)`,
  ).get(keepFrom, batch)
  const last = Number(end?.['last'] ?? 0)
  prepare(dataset.database, 'DELETE FROM transaction_documents WHERE position <= ?').run(last)
  prepare(dataset.database, 'DELETE FROM transactions WHERE position <= ?').run(last)
  const count = Number(end?.['n'] ?? 0)
  if (count > 0) noteRemains(dataset.database)
  return count
}
