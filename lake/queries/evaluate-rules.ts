import type {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../error.ts'
import {evaluateRule} from '../groq/webhook-rule.ts'
import {sizeInWords} from '../limits.ts'
import {readDocument} from '../store/documents.ts'
import type {RuleOutcome, WebhookJob} from './messages.ts'

/**
 * Evaluates the rules of webhooks on changes, in a worker thread. References are resolved in the current state of the
 * dataset. An error of one rule for one change does not affect the others.
 */
export async function evaluateRules(
  {project, name, time, identity, rules, changes, tasks, maxPayload}: WebhookJob,
  database: DatabaseSync,
): Promise<RuleOutcome[]> {
  const now = new Date(time)
  const dataset = {project, name, database, now: () => now}
  const context = {
    project,
    dataset: name,
    now,
    identity,
    read: (id: string) => readDocument(dataset, id),
  }
  const outcomes: RuleOutcome[] = []
  for (const task of tasks) {
    const rule = rules[task.rule]
    const change = changes[task.change]
    if (!rule || !change)
      throw new Error(
        `A webhook's task names rule ${task.rule} or change ${task.change}, which it was not given.`,
      )
    try {
      const payload = await evaluateRule(rule, change, context)
      outcomes.push(payload === undefined ? {kind: 'none'} : checkedPayload(payload, maxPayload))
    } catch (error) {
      // Other errors are the lake's own: they must not hold up the webhooks of later transactions.
      const message =
        error instanceof LakeError ? error.message : `Internal error: ${String(error)}`
      outcomes.push({kind: 'failed', message})
    }
  }
  return outcomes
}

function checkedPayload(value: unknown, maxPayload: number): RuleOutcome {
  const payload = JSON.stringify(value)
  if (payload.length <= maxPayload) return {kind: 'payload', payload}
  return {
    kind: 'failed',
    message: `The payload has ${sizeInWords(payload.length)}; the maximum is ${sizeInWords(maxPayload)}. Give the webhook a projection with fewer attributes.`,
  }
}
