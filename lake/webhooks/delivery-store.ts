import path from 'node:path'
import type {Sources} from '../dataset.ts'
import {inTransaction, prepare} from '../store/database.ts'
import {addMessage} from './add-message.ts'
import {eraseDelivered, erasePurged} from './erase-deliveries.ts'
import {deliveriesFile, openDeliveryFile} from './open-delivery-file.ts'
import type {AttemptResult, Cause, Message, NewMessage} from './message.ts'
import {listDeliveries, toMessage, type DeliveryLists} from './read-deliveries.ts'

/** Messages to receivers and attempts to deliver them, on disk. */
export interface DeliveryStore extends DeliveryLists {
  /**
   * Returns the position up to which a dataset's transactions are turned into messages. It is `last` if the file was just
   * created: in a restored lake, old transactions must not be delivered again.
   */
  progressOrStart: (project: string, dataset: string, last: number) => number
  noteProgress: (project: string, dataset: string, position: number) => void
  /** Adds messages and notes the progress, atomically. A message that is already there is left out. */
  add: (cause: Cause, messages: NewMessage[]) => void
  /** Returns the number and bytes of the messages of a webhook that are not delivered yet. */
  queued: (webhookId: string) => {count: number; bytes: number}
  webhooksWithQueue: () => string[]
  /** Returns the message of a webhook that is due first. */
  next: (webhookId: string) => Message | undefined
  /** Starts an attempt, and returns its id. */
  begin: (message: Message) => string
  /** `retryAt`: when the message is sent again; undefined: it is done. */
  finish: (message: Message, attempt: string, result: AttemptResult, retryAt?: number) => void
  /** Removes messages that are not delivered yet. */
  cancel: (webhookId: string) => void
  /** Removes everything about a webhook. */
  forget: (webhookId: string) => void
  forgetDataset: (project: string, dataset: string) => void
  /** Erases what contains purged documents, from the disk, too. */
  purge: (project: string, dataset: string, documentIds: string[]) => void
  /** Removes old messages with their attempts, and those of other webhooks. */
  removeOld: (webhookIds: string[]) => void
  close: () => void
}

/** How long delivered and failed messages are kept, and how many of a webhook. */
const keptDays = 7
const keptMessages = 1000

/**
 * Opens `<folder>/webhook-deliveries`. Only the running lake writes it. A damaged file is replaced: its messages are lost,
 * and its attempts.
 */
export function openDeliveryStore(folder: string, {now, newId}: Sources): DeliveryStore {
  const file = path.join(folder, deliveriesFile)
  const {database, isNew} = openDeliveryFile(file, now().toISOString())
  const sql = (text: string) => prepare(database, text)
  const time = (): string => now().toISOString()
  const noteProgress = (project: string, dataset: string, position: number): void => {
    sql(
      `INSERT INTO progress (project, dataset, position) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET position = excluded.position`,
    ).run(project, dataset, position)
  }
  return {
    ...listDeliveries(database),
    progressOrStart(project, dataset, last) {
      const row = sql('SELECT position FROM progress WHERE project = ? AND dataset = ?').get(
        project,
        dataset,
      )
      if (row) return Number(row['position'])
      if (!isNew) return 0
      noteProgress(project, dataset, last)
      return last
    },
    noteProgress,
    add: (cause, messages) =>
      inTransaction(database, true, () => {
        for (const message of messages) addMessage(database, cause, message, now())
        noteProgress(cause.project, cause.dataset, cause.position)
      }),
    queued(webhookId) {
      const row = sql(
        `SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM message
         WHERE webhook_id = ? AND status IN ('queued', 'sending')`,
      ).get(webhookId)
      return {count: Number(row?.['count']), bytes: Number(row?.['bytes'])}
    },
    webhooksWithQueue: () =>
      sql(`SELECT DISTINCT webhook_id AS id FROM message WHERE status = 'queued'`)
        .all()
        .map(({id}) => String(id)),
    next(webhookId) {
      const row = sql(
        `SELECT * FROM message WHERE webhook_id = ? AND status = 'queued' ORDER BY next_at, number LIMIT 1`,
      ).get(webhookId)
      return row && toMessage(row)
    },
    begin: ({id, webhookId, project}) =>
      inTransaction(database, true, () => {
        const attempt = newId()
        sql(`UPDATE message SET status = 'sending' WHERE id = ?`).run(id)
        sql(
          'INSERT INTO attempt (id, message_id, webhook_id, project, created_at) VALUES (?, ?, ?, ?, ?)',
        ).run(attempt, id, webhookId, project, time())
        return attempt
      }),
    finish(message, attempt, result, retryAt) {
      const {failureReason = null, resultCode, resultBody, durationMs} = result
      const status = retryAt !== undefined ? 'queued' : failureReason ? 'failure' : 'success'
      inTransaction(database, true, () => {
        sql(
          `UPDATE attempt SET updated_at = ?, duration_ms = ?, failure_reason = ?, result_code = ?, result_body = ?
           WHERE id = ?`,
        ).run(time(), durationMs, failureReason, resultCode, resultBody, attempt)
        sql(
          `UPDATE message SET status = ?, next_at = ?, failure_count = failure_count + ?, result_code = ? WHERE id = ?`,
        ).run(status, retryAt ?? 0, failureReason ? 1 : 0, resultCode, message.id)
      })
      if (status !== 'queued') eraseDelivered(database, message.id)
    },
    cancel: (webhookId) =>
      void sql(`DELETE FROM message WHERE webhook_id = ? AND status = 'queued'`).run(webhookId),
    forget: (webhookId) => void sql('DELETE FROM message WHERE webhook_id = ?').run(webhookId),
    forgetDataset(project, dataset) {
      sql('DELETE FROM message WHERE project = ? AND dataset = ?').run(project, dataset)
      sql('DELETE FROM progress WHERE project = ? AND dataset = ?').run(project, dataset)
    },
    purge: (...purged) => erasePurged(database, ...purged),
    removeOld(webhookIds) {
      sql('DELETE FROM message WHERE webhook_id NOT IN (SELECT value FROM json_each(?))').run(
        JSON.stringify(webhookIds),
      )
      const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000).toISOString()
      sql(`DELETE FROM message WHERE status IN ('success', 'failure') AND created_at < ?`).run(
        before,
      )
      sql(
        `DELETE FROM message WHERE status IN ('success', 'failure') AND number IN (
           SELECT number FROM (
             SELECT number, row_number() OVER (PARTITION BY webhook_id ORDER BY number DESC) AS place FROM message
           ) WHERE place > ?
         )`,
      ).run(keptMessages)
    },
    close: () => database.close(),
  }
}
