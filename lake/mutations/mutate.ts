import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {readDocument} from '../store/documents.ts'
import {commitTransaction} from './commit-transaction.ts'
import type {Select} from './select-first.ts'
import type {MutationResult} from './transaction.ts'

export interface MutateRequest {
  mutations: JsonObject[]
  /** Becomes the revision of every document touched; generated when left out. */
  transactionId?: string | undefined
  /** Answers as it would, and changes nothing. */
  dryRun?: boolean | undefined
  /** What the author may write; everything, when left out. */
  checkWrite?: CheckWrite | undefined
  autoGenerateArrayKeys?: boolean | undefined
  /** The documents that mutations by query are for (see `selectFirst`); without it there can be none. */
  select?: Select | undefined
}

export interface MutateResult {
  commit: Commit
  /** One for each mutation and document, in order; `document` as it is after the transaction. */
  results: (MutationResult & {document: LakeDocument | null})[]
}

/**
 * Applies mutations as one transaction: all of them, or none.
 *
 * Throws LakeErrors: `invalid` for a request that cannot be understood, `too_large` beyond the
 * limits, and `conflict` (details `{type: 'mutationError', description, items}`) when what is stored
 * refuses it: a document exists or is missing, has another revision, or a strong reference would
 * dangle; or when the `transactionId` was used before.
 */
export function mutate(dataset: Dataset, request: MutateRequest, author: string): MutateResult {
  const {mutations, ...options} = request
  if (!Array.isArray(mutations) || !mutations.every((mutation) => isJsonObject(mutation))) {
    throw new LakeError('invalid', '"mutations" must be an array of objects.')
  }
  const results: MutationResult[] = []
  const commit = commitTransaction(
    dataset,
    {...options, author, entries: 'mutation'},
    mutations,
    (transaction, mutation) => {
      results.push(...transaction.apply(mutation))
    },
  )
  const changed = new Map(commit.changes.map((change) => [change.documentId, change.next]))
  return {
    commit,
    results: results.map((result) => ({
      ...result,
      document: changed.get(result.id) ?? untouched(dataset, result),
    })),
  }
}

function untouched(dataset: Dataset, {id, operation}: MutationResult): LakeDocument | null {
  return operation === 'none' ? (readDocument(dataset, id) ?? null) : null
}
