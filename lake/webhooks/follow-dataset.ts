import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {transactionAfter, type PastTransaction} from '../history/changes-at.ts'
import {nextPosition} from '../store/transactions.ts'
import type {Cause, NewMessage} from './message.ts'
import type {Webhook} from './webhook.ts'

/** Transactions in memory that wait for the rules. More are read from the history. */
const maxPending = 100

/** After an error that is not one of the rules. */
const retryMs = 10_000

export interface Following {
  /** Returns the webhooks of a dataset that are on. */
  webhooksOf: (dataset: Dataset) => readonly Webhook[]
  messagesOf: (
    dataset: Dataset,
    transaction: PastTransaction,
    webhooks: readonly Webhook[],
  ) => Promise<NewMessage[]>
  add: (cause: Cause, messages: NewMessage[]) => void
  /** Returns the position up to which the transactions of a dataset are done. */
  progress: (dataset: Dataset, last: number) => number
  noteProgress: (dataset: Dataset, position: number) => void
  purge: (dataset: Dataset, documentIds: string[]) => void
  report: (error: unknown) => void
}

/**
 * Turns the transactions of a dataset into messages of webhooks, in their order, after the writer has its response. It
 * begins with those that an earlier process has committed but not turned into messages.
 *
 * @returns a function that stops it
 */
export function followDataset(dataset: Dataset, following: Following): () => void {
  const {webhooksOf, messagesOf, add, progress, noteProgress, purge, report} = following
  const pending: Commit[] = []
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isWorking = false
  /** Whether transactions have to be read from the history. */
  let isBehind = false
  /** Up to here, all are done. */
  let done = nextPosition(dataset) - 1

  async function handle(transaction: PastTransaction, purges: boolean): Promise<void> {
    const webhooks = webhooksOf(dataset)
    const messages = await messagesOf(dataset, transaction, webhooks)
    if (isStopped) return
    const {transactionId, timestamp, position} = transaction
    const {project, name} = dataset
    if (messages.length > 0) {
      const cause = {project, dataset: name, transactionId, timestamp, position, purges}
      add(cause, messages)
    } else if (webhooks.length > 0) noteProgress(dataset, position)
    done = position
  }

  /** Returns the next transaction; undefined if all are done. */
  function next(): {transaction: PastTransaction; purges: boolean} | undefined {
    if (isStopped) return undefined
    const commit = pending.shift()
    if (commit) return {transaction: commit, purges: commit.purged.length > 0}
    if (!isBehind) return undefined
    const oldest = webhooksOf(dataset)[0]?.createdAt
    const transaction = oldest === undefined ? undefined : transactionAfter(dataset, done, oldest)
    if (!transaction) isBehind = false
    return transaction && {transaction, purges: false}
  }

  async function work(): Promise<void> {
    if (isWorking) return
    isWorking = true
    try {
      for (let found = next(); found; found = next()) {
        await handle(found.transaction, found.purges)
      }
    } catch (error) {
      if (isStopped) return
      // For example a full disk. The transaction is read again from the history.
      pending.length = 0
      isBehind = true
      timer = setTimeout(() => void work(), retryMs)
      timer.unref()
      const isTemporary = error instanceof LakeError && error.code === 'unavailable'
      if (!isTemporary) report(error)
    } finally {
      isWorking = false
    }
  }

  const stop = dataset.broker.subscribe((commit) => {
    if (pending.length >= maxPending) isBehind = true
    if (!isBehind) pending.push(commit)
    void work()
    if (commit.purged.length > 0) purge(dataset, commit.purged)
  })
  if (webhooksOf(dataset).length > 0) {
    const noted = progress(dataset, done)
    isBehind = noted < done
    done = Math.min(noted, done)
    void work()
  }
  return () => {
    isStopped = true
    clearTimeout(timer)
    stop()
  }
}
