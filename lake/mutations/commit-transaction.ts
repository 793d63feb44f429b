import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
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
  /** Checks what the author may write; everything if omitted. */
  checkWrite?: CheckWrite | undefined
  /** Selects the documents of mutations by query, which are not allowed without it. */
  select?: Select | undefined
  /** Called after the entries are applied: returns the ids of documents to purge from the history. */
  purge?: (() => string[]) | undefined
  /** The name of the entries in error messages. */
  entries: 'mutation' | 'action'
}

/**
 * Applies the entries in one SQLite transaction and publishes the commit to the broker once it is on disk.
 * All writes use this function. On any error everything is rolled back.
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
  const inTime = deadline(
    mutationSeconds,
    `The time limit of a transaction is ${mutationSeconds} s`,
  )
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

/** Applies the entries in order. Returns the index of the last entry that touched each document. */
function applyEntries<Entry>(
  transaction: Transaction,
  kind: 'mutation' | 'action',
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
): Map<string, number> {
  const owners = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const tracked: Transaction = {
      ...transaction,
      apply(mutation) {
        const results = transaction.apply(mutation)
        for (const {id} of results) owners.set(id, index)
        return results
      },
    }
    try {
      apply(tracked, entry)
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
  const contents = new Map<LakeDocument, string>()
  for (const {documentId, next} of commit.changes) {
    if (!next) continue
    const content = JSON.stringify(next)
    checkSize(documentId, Buffer.byteLength(content), dataset.limits)
    contents.set(next, content)
  }
  writeCommit(dataset, commit, contents)
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
    `"${id.slice(0, 200)}" is not a valid transaction id: use 1 to 128 letters, digits, "_", "-", "." and ":".`,
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

function checkSelection(ids: string[], limit: number): string[] {
  if (ids.length <= limit) return ids
  throw new LakeError(
    'too_large',
    `The query selects ${ids.length} documents; one mutation can change at most ${limit}. ` +
      'Add a slice to the query and repeat the mutation.',
  )
}
