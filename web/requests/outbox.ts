import {createHash, randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {wordsFor} from '../words/words.ts'

/** Sends one notice by mail. Rejects if the mail server did not accept it. */
export type Send = (notice: Notice) => Promise<void>

/** A notice of a request. It contains nothing about the person, because mail can be read in transit. */
export interface Notice {
  /** The Message-ID. It is the same for each attempt, so that mail servers can discard a duplicate. */
  messageId: string
  subject: string
  text: string
}

export interface OutboxOptions {
  /** A client with write access. */
  client: SanityClient
  send: Send
  /** The Studio's address. */
  studio: string
  now?: () => number
  /** Called for each notice that may be sent twice. */
  report?: (message: string) => void
}

/**
 * Finds the requests with a notice that is due, oldest first. No time is set beyond `$never`, so one that is was set by a
 * clock that was wrong.
 */
export const dueNoticesQuery = /* groq */ `
  *[_type == "request" && (
    (mail.state == "waiting" && (dateTime(mail.nextAt) <= dateTime($now) || dateTime(mail.nextAt) > dateTime($never))) ||
    (mail.state == "sending" && (dateTime(mail.claimedUntil) <= dateTime($now) || dateTime(mail.claimedUntil) > dateTime($never)))
  )]
    | order(receivedAt asc) [0...20] {
      _id, _rev, offeringTitle, waitingList, "attempts": mail.attempts, "state": mail.state,
      "language": *[_type == "settings" && _id == "settings"][0].language
    }
`

const minute = 60_000
/** Longer than any attempt can take; see the timeouts in `index.ts`. */
const claimTime = 10 * minute
/** After these attempts, in about two days, the request is marked as failed in the inbox. */
const maxAttempts = 14
const maxWait = 6 * 60 * minute
/** Longer than each wait and claim. */
const day = 24 * 60 * minute

/**
 * Sends the notices that are due. The stored requests are the queue, so a crash loses nothing.
 *
 * Several processes may run this at once: each claims a request in the lake before it sends, and only one gets the
 * claim. A notice is sent twice only if the process ended between sending and storing the result, or if the mail
 * server's response was lost. `report` is called then.
 *
 * @returns how many were sent, and how many have to be sent later.
 */
export async function sendDueNotices(options: OutboxOptions) {
  const {client, send, studio, now = Date.now, report = () => {}} = options
  const due = await client.fetch<Due[]>(
    dueNoticesQuery,
    {now: new Date(now()).toISOString(), never: new Date(now() + day).toISOString()},
    {perspective: 'published'},
  )
  const counts = {sent: 0, waiting: 0}
  for (const request of due) {
    const attempts = (request.attempts ?? 0) + 1
    const claim = randomUUID()
    if (!(await claimRequest(client, request, {claim, attempts, at: now()}))) continue
    if (request.state === 'sending') {
      report(
        `The notice of ${request._id} is sent again: the result of the last attempt is unknown, so it may arrive twice.`,
      )
    }
    const error = await send(writeNotice(request, studio)).then(() => undefined, reason)
    const mail = error === undefined ? sent(attempts, now()) : failed(attempts, now(), error)
    counts[error === undefined ? 'sent' : 'waiting'] += 1
    // Patched by query and not by revision, because the author may have edited the request in the meantime. If it was
    // erased, the query matches nothing and nothing is written.
    const query = '*[_id == $id && mail.claim == $claim]'
    await client
      .patch({query, params: {id: request._id, claim}})
      .set({mail})
      .commit()
  }
  return counts
}

/** Claims a request for this process. Returns whether it succeeded. */
async function claimRequest(
  client: SanityClient,
  {_id, _rev}: Due,
  {claim, attempts, at}: {claim: string; attempts: number; at: number},
): Promise<boolean> {
  const claimedUntil = new Date(at + claimTime).toISOString()
  try {
    await client
      .patch(_id)
      .ifRevisionId(_rev)
      .set({mail: {state: 'sending', attempts, claim, claimedUntil}})
      .commit()
    return true
  } catch (error) {
    // Another process was faster, or the request was edited or erased. The next run finds out.
    if (isConflict(error)) return false
    throw error
  }
}

interface Due {
  _id: string
  _rev: string
  attempts: number | null
  state: string
  offeringTitle: string | null
  waitingList: boolean | null
  /** The language of the settings. */
  language: string | null
}

function writeNotice(request: Due, studio: string): Notice {
  const {_id, offeringTitle, waitingList, language} = request
  const {mail} = wordsFor(language)
  const subject = waitingList ? mail.waitingList : mail.request
  const name = createHash('sha256').update(_id).digest('hex').slice(0, 32)
  return {
    messageId: `<${name}@${new URL(studio).hostname}>`,
    subject,
    text: `${mail.about(subject, offeringTitle ?? '')}\n\n${mail.answer}\n${studio}/intent/edit/id=${_id};type=request/\n`,
  }
}

function sent(attempts: number, at: number) {
  return {state: 'sent', attempts, sentAt: new Date(at).toISOString()}
}

function failed(attempts: number, at: number, lastError: string) {
  if (attempts >= maxAttempts) return {state: 'failed', attempts, lastError}
  const wait = Math.min(minute * 2 ** (attempts - 1), maxWait)
  return {state: 'waiting', attempts, lastError, nextAt: new Date(at + wait).toISOString()}
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}

function isConflict(error: unknown): boolean {
  const {statusCode} = error as {statusCode?: number}
  return statusCode === 409 || statusCode === 404
}
