import {createTransport} from 'nodemailer'
import type {MailSettings} from '../settings.ts'

const minute = 60_000

/** Milliseconds. Their sum is far below the time for which an outbox claims a mail. */
const timeLimits = {
  connectionTimeout: minute / 2,
  greetingTimeout: minute / 2,
  socketTimeout: minute,
  dnsTimeout: minute / 2,
}

/** Creates a connection to the mail server for a few mails, one at a time. */
export function createMailTransport({server}: MailSettings) {
  return createTransport({url: server, ...timeLimits})
}

/** How many connections to the mail server are open at the same time while many mails are sent. */
export const poolSize = 2

/** Creates a pool of connections for many mails. It never sends a mail again by itself: the outbox decides that. */
export function createMailPool({server}: MailSettings, limits: Partial<typeof timeLimits> = {}) {
  const pool = {pool: true, maxConnections: poolSize, maxMessages: 100, maxRequeues: 0} as const
  return createTransport({url: server, ...pool, ...timeLimits, ...limits})
}
