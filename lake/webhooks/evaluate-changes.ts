import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import type {PastTransaction} from '../history/changes-at.ts'
import type {RuleOutcome} from '../queries/messages.ts'
import type {Queries} from '../queries/queries.ts'
import type {NewMessage} from './message.ts'
import {concerns, operationOf, type Operation, type Webhook} from './webhook.ts'

/** One webhook and one change that it may concern. */
interface Task {
  webhook: Webhook
  /** The index of the change. */
  change: number
  documentId: string
  operation: Operation
}

/** How long the rules of all webhooks may take together. If they take longer, each webhook is evaluated alone. */
const togetherMs = 1000

export interface RuleEvaluation {
  /** Returns the messages of a transaction. Throws only while the lake closes. */
  messagesOf: (
    dataset: Dataset,
    transaction: PastTransaction,
    webhooks: readonly Webhook[],
  ) => Promise<NewMessage[]>
}

/**
 * Evaluates the rules of webhooks in worker threads. `tooSlow` is called for a webhook whose rule has taken too long for
 * one transaction, and `inTime` for one whose rule has not.
 */
export function createRuleEvaluation(
  queries: Pick<Queries, 'webhooks'>,
  report: {tooSlow: (webhook: Webhook) => void; inTime: (webhook: Webhook) => void},
): RuleEvaluation {
  function evaluate(
    dataset: Dataset,
    transaction: PastTransaction,
    tasks: Task[],
    timeoutMs: number,
  ): Promise<RuleOutcome[]> {
    const webhooks = [...new Set(tasks.map(({webhook}) => webhook))]
    const used = [...new Set(tasks.map(({change}) => change))]
    return queries.webhooks(
      dataset,
      {
        rules: webhooks.map(({rule: {filter, projection}}) => ({filter, projection})),
        changes: used.map((index) => {
          const {previous = null, next = null} = transaction.changes[index] ?? {}
          return {before: previous, after: next}
        }),
        tasks: tasks.map(({webhook, change}) => ({
          rule: webhooks.indexOf(webhook),
          change: used.indexOf(change),
        })),
        identity: transaction.author,
        maxPayload: dataset.limits.webhookBytes,
      },
      timeoutMs,
    )
  }

  /** The tasks of one webhook. If the rule takes too long, all of them have failed. */
  async function evaluateAlone(
    dataset: Dataset,
    transaction: PastTransaction,
    tasks: Task[],
  ): Promise<RuleOutcome[]> {
    const [first] = tasks
    const {filterSeconds} = dataset.limits
    try {
      const outcomes = await evaluate(dataset, transaction, tasks, filterSeconds * 1000)
      if (first) report.inTime(first.webhook)
      return outcomes
    } catch (error) {
      if (!isFaultOfRule(error)) throw error
      if (first) report.tooSlow(first.webhook)
      const message = `The webhook's filter and projection take more than ${filterSeconds} seconds or too much memory.`
      return tasks.map(() => ({kind: 'failed', message}))
    }
  }

  return {
    async messagesOf(dataset, transaction, webhooks) {
      const tasks = tasksOf(transaction, webhooks)
      if (tasks.length === 0) return []
      try {
        const outcomes = await evaluate(dataset, transaction, tasks, togetherMs)
        for (const {webhook} of tasks) report.inTime(webhook)
        return messages(tasks, outcomes)
      } catch (error) {
        if (!isFaultOfRule(error)) throw error
      }
      const groups = [...Map.groupBy(tasks, ({webhook}) => webhook).values()]
      const results = await Promise.all(
        groups.map(async (group) =>
          messages(group, await evaluateAlone(dataset, transaction, group)),
        ),
      )
      return results.flat()
    },
  }
}

function tasksOf({changes, timestamp}: PastTransaction, webhooks: readonly Webhook[]): Task[] {
  return changes.flatMap(({documentId, previous, next}, change) => {
    const operation = operationOf(previous, next)
    if (!operation) return []
    return webhooks
      .filter((webhook) => concerns(webhook, documentId, operation))
      .filter(({createdAt}) => createdAt <= timestamp)
      .map((webhook) => ({webhook, change, documentId, operation}))
  })
}

function messages(tasks: Task[], outcomes: RuleOutcome[]): NewMessage[] {
  return tasks.flatMap(({webhook, documentId, operation}, index) => {
    const outcome = outcomes[index]
    if (!outcome || outcome.kind === 'none') return []
    const message = {webhookId: webhook.id, documentId, operation}
    return outcome.kind === 'payload'
      ? [{...message, payload: outcome.payload}]
      : [{...message, payload: '', failure: outcome.message}]
  })
}

/** Time or memory. Other errors of the pool are those of a lake that closes. */
function isFaultOfRule(error: unknown): boolean {
  return error instanceof LakeError && (error.code === 'timeout' || error.code === 'too_large')
}
