import {existsSync} from 'node:fs'
import path from 'node:path'
import {openForReading} from '../store/database.ts'
import {deliveriesFile} from '../webhooks/open-delivery-file.ts'
import {listDeliveries} from '../webhooks/read-deliveries.ts'
import type {Attempt} from '../webhooks/message.ts'
import type {Webhook} from '../webhooks/webhook.ts'
import {printTable} from './print-table.ts'

/** Characters of a response that are printed. */
const maxResponse = 100

/** Prints the latest attempts of a webhook, and how many messages wait, beside a running lake. */
export function printAttempts(
  folder: string,
  {id, name}: Webhook,
  write: (line: string) => void,
): void {
  const file = path.join(folder, deliveriesFile)
  if (!existsSync(file)) return write(`The webhook "${name}" has not sent anything yet.`)
  const database = openForReading(file)
  try {
    const lists = listDeliveries(database)
    const messages = new Map(lists.messages(id).map((message) => [message.id, message]))
    const attempts = lists.attempts(id)
    const waiting = [...messages.values()].filter(({status}) => status === 'queued').length
    if (waiting > 0) write(`${waiting} messages wait for their next attempt.\n`)
    if (attempts.length === 0) return write(`The webhook "${name}" has not sent anything yet.`)
    printTable(
      ['time', 'operation', 'document', 'status', 'ms', 'response'],
      attempts.map((attempt) => {
        const message = messages.get(attempt.messageId)
        return [
          attempt.createdAt,
          message?.operation ?? '',
          message?.documentId ?? '',
          statusOf(attempt),
          String(attempt.durationMs ?? ''),
          attempt.resultBody.replaceAll(/\s+/g, ' ').slice(0, maxResponse),
        ]
      }),
      write,
    )
  } finally {
    database.close()
  }
}

function statusOf({inProgress, failureReason, resultCode}: Attempt): string {
  if (inProgress) return 'sending'
  if (resultCode !== null) return String(resultCode)
  return failureReason ?? 'delivered'
}
