import type {CheckWrite} from '../access/grants.ts'
import type {Change, Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {purgeHistory} from '../history/purge-history.ts'
import {deadline, type Limits} from '../limits.ts'
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
  /** How many documents the entries may change; any number if omitted. */
  maxDocuments?: number | undefined
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
 * All writes use this function or `commitInSteps`. On any error everything is rolled back.
 */
export function commitTransaction<Entry>(
  dataset: Dataset,
  options: TransactionOptions,
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
): Commit {
  return commit(dataset, options, () => {
    const building = begin(dataset, options)
    for (const [index, entry] of entries.entries()) applyEntry(building, index, entry, apply)
    return building
  })
}

/** A transaction that is built in memory, before anything is written. */
export interface Building {
  transaction: Transaction
  /** The index of the last entry that touched each document. */
  owners: Map<string, number>
  kind: TransactionOptions['entries']
  /** @throws LakeError `timeout` */
  inTime: () => void
  /** The changes, if they are computed already. */
  changes?: Change[]
}

/** Begins to build a transaction, which `commit` writes. Throws `conflict` if its id was used before. */
export function begin(dataset: Dataset, options: TransactionOptions): Building {
  const {mutationSeconds} = dataset.limits
  const inTime = deadline(
    mutationSeconds,
    `The time limit of a transaction is ${mutationSeconds} s`,
  )
  const {select = refuseQuery} = options
  const transaction = beginTransaction({
    transactionId: options.transactionId ?? dataset.newId(),
    timestamp: dataset.now().toISOString(),
    newId: () => dataset.newId(),
    autoGenerateArrayKeys: options.autoGenerateArrayKeys === true,
    limits: dataset.limits,
    maxDocuments: options.maxDocuments ?? Infinity,
    checkWrite: options.checkWrite,
    read(id) {
      inTime()
      return readDocument(dataset, id)
    },
    select: (query, params) => checkSelection(select(query, params), dataset.limits),
  })
  const {transactionId} = transaction
  checkTransactionId(transactionId)
  if (hasTransaction(dataset, transactionId)) throw alreadyCommitted(transactionId, options.entries)
  return {transaction, owners: new Map(), kind: options.entries, inTime}
}

/** Applies one entry. Errors get its index. */
export function applyEntry<Entry>(
  {transaction, owners, kind, inTime}: Building,
  index: number,
  entry: Entry,
  apply: (transaction: Transaction, entry: Entry) => void,
): void {
  const tracked: Transaction = {
    ...transaction,
    apply(mutation) {
      const results = transaction.apply(mutation)
      for (const {id} of results) owners.set(id, index)
      return results
    },
  }
  try {
    inTime()
    apply(tracked, entry)
  } catch (error) {
    throw refusedAt(kind, index, error)
  }
}

/** Writes what `build` returns in one SQLite transaction, and publishes it. */
export function commit(
  dataset: Dataset,
  options: TransactionOptions,
  build: () => Building,
): Commit {
  const dryRun = options.dryRun === true
  const done = inTransaction(dataset.database, !dryRun, () => {
    const {transaction, owners, changes} = build()
    const written: Commit = {
      position: nextPosition(dataset),
      transactionId: transaction.transactionId,
      timestamp: transaction.timestamp,
      author: options.author,
      purged: options.purge?.() ?? [],
      changes: changes ?? transaction.touchedIds().flatMap(transaction.changeOf),
    }
    write(dataset, written, options.entries, owners)
    if (written.purged.length > 0) purgeHistory(dataset, written.purged)
    return written
  })
  if (!dryRun && done.changes.length > 0) dataset.broker.publish(done)
  return done
}

function write(
  dataset: Dataset,
  written: Commit,
  kind: 'mutation' | 'action',
  owners: Map<string, number>,
): void {
  const contents = new Map<LakeDocument, string>()
  for (const {documentId, next} of written.changes) {
    if (!next) continue
    const content = JSON.stringify(next)
    checkSize(documentId, Buffer.byteLength(content), dataset.limits)
    contents.set(next, content)
  }
  writeCommit(dataset, written, contents)
  checkReleases(dataset, written)
  for (const change of written.changes) {
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

function checkSelection(ids: string[], {documentsByQuery: limit}: Limits): string[] {
  if (ids.length <= limit) return ids
  throw new LakeError(
    'too_large',
    `The query selects ${ids.length} documents; one mutation can change at most ${limit}. ` +
      'Add a slice to the query and repeat the mutation.',
  )
}
