import type {Attempt, Message} from './message.ts'
import type {Webhook} from './webhook.ts'

// The forms of Sanity's Webhooks API, which the `sanity` command and plugins of the Studio read.

export function describeWebhook({project, rule, ...webhook}: Webhook): Record<string, unknown> {
  const {filter, projection, on} = rule
  return {
    type: 'document',
    ...webhook,
    projectId: project,
    rule: {on, filter: filter || null, projection: projection || null},
    deletedAt: null,
  }
}

export function describeMessage(message: Message): Record<string, unknown> {
  const {id, project, dataset, webhookId, status, payload, createdAt} = message
  const {failureCount, resultCode, documentId, operation, transactionId} = message
  return {
    id,
    projectId: project,
    dataset,
    hookId: webhookId,
    status,
    payload,
    createdAt,
    updatedAt: null,
    deletedAt: null,
    failureCount,
    resultCode,
    documentId,
    operation,
    transactionId,
  }
}

export function describeAttempt(attempt: Attempt): Record<string, unknown> {
  const {id, project, webhookId, messageId, failureReason, durationMs} = attempt
  const {inProgress, resultCode, resultBody, createdAt, updatedAt} = attempt
  return {
    id,
    projectId: project,
    hookId: webhookId,
    messageId,
    inProgress,
    isFailure: failureReason !== null,
    failureReason,
    resultCode,
    resultBody,
    duration: durationMs,
    createdAt,
    updatedAt,
  }
}
