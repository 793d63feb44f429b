import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {purgeHistory} from '../history/purge-history.ts'
import {deadline} from '../limits.ts'
import {inTransaction} from '../store/database.ts'
import {readDocument} from '../store/documents.ts'
import {hasTransaction, nextPosition, writeCommit} from '../store/transactions.ts'
import {checkReferences} from './integrity.ts'
import {checkSize} from './limits.ts'
import {checkReleases} from './release-limits.ts'
import {refusal, refusedAt} from './mutation-error.ts'
import type {Select} from './select-first.ts'
import {beginTransaction, type Transaction} from './transaction.ts'

export interface TransactionOptions {
  transactionId?: string | undefined
  dryRun?: boolean | undefined
  autoGenerateArrayKeys?: boolean | undefined
  author: string
  /** What the author may write; everything, when left out. */
  checkWrite?: CheckWrite | undefined
  /** The documents that mutations by query are for; without it there can be none. */
  select?: Select | undefined
  /** Asked once the entries are applied: the ids of documents to remove from the history as well. */
  purge?: (() => string[]) | undefined
  /** What the entries are called in error messages. */
  entries: 'mutation' | 'action'
}

/**
 * The one way to write: applies each entry within one SQLite transaction, with one reading of the
 * clock, and tells the broker once it is on disk. Whatever is thrown, nothing of it remains.
 */
export function commitTransaction<Entry>(
  dataset: Dataset,
  options: TransactionOptions,
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
): Commit {
  const transactionId = options.transactionId ?? dataset.newId()
  checkTransactionId(transactionId)
  const dryRun = options.dryRun === true
  const {mutationSeconds} = dataset.limits
  const inTime = deadline(mutationSeconds, `A transaction can take ${mutationSeconds} s`)
  const {select = refuseQuery} = options
  const commit = inTransaction(dataset.database, !dryRun, () => {
    if (hasTransaction(dataset, transactionId))
      throw alreadyCommitted(transactionId, options.entries)
    const transaction = beginTransaction({
      transactionId,
      timestamp: dataset.now().toISOString(),
      newId: () => dataset.newId(),
      autoGenerateArrayKeys: options.autoGenerateArrayKeys === true,
      limits: dataset.limits,
      checkWrite: options.checkWrite,
      read(id) {
        inTime()
        return readDocument(dataset, id)
      },
      select: (query, params) =>
        checkSelection(select(query, params), dataset.limits.documentsByQuery),
    })
    const owners = applyEntries(transaction, options.entries, entries, (building, entry) => {
      inTime()
      apply(building, entry)
    })
    const written: Commit = {
      position: nextPosition(dataset),
      transactionId,
      timestamp: transaction.timestamp,
      author: options.author,
      purged: options.purge?.() ?? [],
      changes: transaction.changes(),
    }
    write(dataset, written, options.entries, owners)
    if (written.purged.length > 0) purgeHistory(dataset, written.purged)
    return written
  })
  if (!dryRun && commit.changes.length > 0) dataset.broker.publish(commit)
  return commit
}

/** Applies the entries in order. Returns which entry touched each document last. */
function applyEntries<Entry>(
  transaction: Transaction,
  kind: 'mutation' | 'action',
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
): Map<string, number> {
  const owners = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const noting: Transaction = {
      ...transaction,
      apply(mutation) {
        const results = transaction.apply(mutation)
        for (const {id} of results) owners.set(id, index)
        return results
      },
    }
    try {
      apply(noting, entry)
    } catch (error) {
      throw refusedAt(kind, index, error)
    }
  }
  return owners
}

function write(
  dataset: Dataset,
  commit: Commit,
  kind: 'mutation' | 'action',
  owners: Map<string, number>,
): void {
  for (const {documentId, next} of commit.changes) {
    if (next) checkSize(documentId, Buffer.byteLength(JSON.stringify(next)), dataset.limits)
  }
  writeCommit(dataset, commit)
  checkReleases(dataset, commit)
  for (const change of commit.changes) {
    try {
      checkReferences(dataset, change)
    } catch (error) {
      throw refusedAt(kind, owners.get(change.documentId) ?? 0, error)
    }
  }
}

function checkTransactionId(id: string): void {
  if (/^[a-z0-9_][a-z0-9_.:-]{0,127}$/i.test(id)) return
  throw new LakeError(
    'invalid',
    `"${id.slice(0, 200)}" is not a transaction id: use 1 to 128 letters, digits, "_", "-", "." and ":".`,
  )
}

function alreadyCommitted(id: string, kind: 'mutation' | 'action'): unknown {
  return refusedAt(
    kind,
    0,
    refusal('transactionAlreadyExistsError', `A transaction "${id}" has already been committed.`, {
      id,
    }),
  )
}

function refuseQuery(): never {
  throw new LakeError('invalid', 'Documents cannot be selected by a query here: give an "id".')
}

function checkSelection(ids: string[], most: number): string[] {
  if (ids.length <= most) return ids
  throw new LakeError(
    'too_large',
    `The query selects ${ids.length} documents; one mutation can change ${most}. ` +
      'Narrow it with a slice, and repeat.',
  )
}
