import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {readDocument} from '../store/documents.ts'
import {commitInSteps} from './commit-in-steps.ts'
import {commitTransaction} from './commit-transaction.ts'
import type {Select} from './select-first.ts'
import type {MutationResult, Transaction} from './transaction.ts'

export interface MutateRequest {
  mutations: JsonObject[]
  /** Becomes the revision of every touched document; generated if omitted. */
  transactionId?: string | undefined
  /** Returns the same result without writing anything. */
  dryRun?: boolean | undefined
  /** How many documents the mutations may change; any number if omitted. */
  maxDocuments?: number | undefined
  /** Checks what the author may write; everything if omitted. */
  checkWrite?: CheckWrite | undefined
  autoGenerateArrayKeys?: boolean | undefined
  /** Selects the documents of mutations by query (see `selectFirst`), which are not allowed without it. */
  select?: Select | undefined
}

export interface MutateResult {
  commit: Commit
  /** One per mutation and document, in order; `document` is the state after the transaction. */
  results: (MutationResult & {document: LakeDocument | null})[]
}

/**
 * Applies mutations as one transaction: all or none.
 *
 * Throws LakeErrors: `invalid` for a malformed request, `too_large` beyond the limits, and `conflict`
 * (details `{type: 'mutationError', description, items}`) if the stored state does not allow it. That is the
 * case if a document exists or is missing, has another revision, a strong reference would break, or the
 * `transactionId` was used before.
 */
export function mutate(dataset: Dataset, request: MutateRequest, author: string): MutateResult {
  const {options, mutations, results, apply} = begin(request, author)
  const commit = commitTransaction(dataset, options, mutations, apply)
  return {commit, results: withDocuments(dataset, commit, results)}
}

/** Like `mutate`, but other requests are answered while many mutations are applied. */
export async function mutateInSteps(
  dataset: Dataset,
  request: MutateRequest,
  author: string,
): Promise<MutateResult> {
  const {options, mutations, results, apply} = begin(request, author)
  const restart = () => void results.splice(0)
  const commit = await commitInSteps(dataset, options, mutations, apply, restart)
  return {commit, results: withDocuments(dataset, commit, results)}
}

function begin({mutations, ...options}: MutateRequest, author: string) {
  if (!Array.isArray(mutations) || !mutations.every((mutation) => isJsonObject(mutation))) {
    throw new LakeError('invalid', '"mutations" must be an array of objects.')
  }
  const results: MutationResult[] = []
  return {
    options: {...options, author, entries: 'mutation'} as const,
    mutations,
    results,
    apply(transaction: Transaction, mutation: JsonObject): void {
      for (const result of transaction.apply(mutation)) results.push(result)
    },
  }
}

function withDocuments(
  dataset: Dataset,
  {changes}: Commit,
  results: MutationResult[],
): MutateResult['results'] {
  const changed = new Map(changes.map((change) => [change.documentId, change.next]))
  return results.map((result) => ({
    ...result,
    document: changed.get(result.id) ?? untouched(dataset, result),
  }))
}

function untouched(dataset: Dataset, {id, operation}: MutationResult): LakeDocument | null {
  return operation === 'none' ? (readDocument(dataset, id) ?? null) : null
}
