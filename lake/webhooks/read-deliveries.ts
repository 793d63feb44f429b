import type {DatabaseSync} from 'node:sqlite'
import type {Attempt, FailureReason, Message, MessageStatus} from './message.ts'
import {operations} from './webhook.ts'

/** How many messages and attempts of a webhook are listed. */
const maxListed = 500

type Row = Record<string, unknown>

export interface DeliveryLists {
  /** Returns the latest messages of a webhook, the latest first. */
  messages: (webhookId: string) => Message[]
  /** Returns the latest attempts of a webhook, the latest first. */
  attempts: (webhookId: string) => Attempt[]
  findAttempt: (id: string) => Attempt | undefined
}

export function listDeliveries(database: DatabaseSync): DeliveryLists {
  return {
    messages: (webhookId) =>
      database
        .prepare(`SELECT * FROM message WHERE webhook_id = ? ORDER BY number DESC LIMIT ?`)
        .all(webhookId, maxListed)
        .map(toMessage),
    attempts: (webhookId) =>
      database
        .prepare('SELECT * FROM attempt WHERE webhook_id = ? ORDER BY number DESC LIMIT ?')
        .all(webhookId, maxListed)
        .map(toAttempt),
    findAttempt(id) {
      const row = database.prepare('SELECT * FROM attempt WHERE id = ?').get(id)
      return row && toAttempt(row)
    },
  }
}

export function toMessage(row: Row): Message {
  const operation = operations.find((each) => each === row['operation']) ?? 'update'
  return {
    id: String(row['id']),
    webhookId: String(row['webhook_id']),
    project: String(row['project']),
    dataset: String(row['dataset']),
    transactionId: String(row['transaction_id']),
    transactionTime: String(row['transaction_time']),
    documentId: String(row['document_id']),
    operation,
    status: String(row['status']) as MessageStatus,
    createdAt: String(row['created_at']),
    nextAt: Number(row['next_at']),
    failureCount: Number(row['failure_count']),
    resultCode: numberOrNull(row['result_code']),
    payload: String(row['payload']),
  }
}

function toAttempt(row: Row): Attempt {
  return {
    id: String(row['id']),
    webhookId: String(row['webhook_id']),
    project: String(row['project']),
    messageId: String(row['message_id']),
    inProgress: row['updated_at'] === null,
    failureReason: row['failure_reason'] as FailureReason | null,
    resultCode: numberOrNull(row['result_code']),
    resultBody: String(row['result_body']),
    durationMs: numberOrNull(row['duration_ms']),
    createdAt: String(row['created_at']),
    updatedAt: row['updated_at'] === null ? null : String(row['updated_at']),
  }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
