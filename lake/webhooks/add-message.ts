import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {prepare} from '../store/database.ts'
import type {Cause, NewMessage} from './message.ts'

/** Adds a message, unless it is already there. One whose rule has failed is done, with an attempt that says why. */
export function addMessage(
  database: DatabaseSync,
  {project, dataset, transactionId, timestamp, purges}: Cause,
  {webhookId, documentId, operation, payload, failure}: NewMessage,
  now: Date,
): void {
  // The same if the transaction is read again after a crash. Also the idempotency key.
  const id = messageId(webhookId, transactionId, documentId)
  const {changes} = prepare(
    database,
    `INSERT OR IGNORE INTO message (id, webhook_id, project, dataset, transaction_id, transaction_time, document_id,
       operation, status, created_at, next_at, failure_count, size, purges, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    webhookId,
    project,
    dataset,
    transactionId,
    timestamp,
    documentId,
    operation,
    failure === undefined ? 'queued' : 'failure',
    now.toISOString(),
    now.getTime(),
    failure === undefined ? 0 : 1,
    payload.length,
    Number(purges),
    payload,
  )
  if (failure === undefined || changes === 0) return
  prepare(
    database,
    `INSERT INTO attempt (id, message_id, webhook_id, project, created_at, updated_at, duration_ms, failure_reason, result_body)
     VALUES (?, ?, ?, ?, ?, ?, 0, 'other', ?)`,
  ).run(`${id}-1`, id, webhookId, project, now.toISOString(), now.toISOString(), failure)
}

function messageId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}
