import {createHash, randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'

/** Sends one notice by mail. Rejects when the mail server did not take it. */
export type Send = (notice: Notice) => Promise<void>

/** It says that there is a request, and nothing of who asks: mail is read on its way. */
export interface Notice {
  /** The Message-ID: the same at each attempt, so that mail servers can drop a second copy. */
  messageId: string
  subject: string
  text: string
}

export interface OutboxOptions {
  /** May write. */
  client: SanityClient
  send: Send
  /** Where the inbox is. */
  studio: string
  now?: () => number
  /** Is told of each notice that may be sent a second time. */
  report?: (sentence: string) => void
}

const dueQuery = /* groq */ `
  *[_type == "request" && (
    (mail.state == "waiting" && dateTime(mail.nextAt) <= dateTime($now)) ||
    (mail.state == "sending" && dateTime(mail.claimedUntil) <= dateTime($now))
  )]
    | order(receivedAt asc) [0...20] {
      _id, _rev, offeringTitle, waitingList, "attempts": mail.attempts, "state": mail.state
    }
`

const minute = 60_000
/** Longer than any attempt takes (see the time limits of the transport in `index.ts`). */
const claimTime = 10 * minute
/** After so many attempts, over some two days, it is left in the inbox as one that could not be sent. */
const mostAttempts = 14
const longestWait = 6 * 60 * minute

/**
 * Sends the notices that are due. The requests themselves are the list, so nothing is lost by a stop or a crash.
 *
 * Several processes may do this at once: each claims a request in the lake before it sends, and only one gets the
 * claim. A notice is sent a second time only if the process ended between the sending and the writing of the result,
 * or the mail server's answer was lost; `report` is then told.
 *
 * @returns how many were sent, and how many have to wait longer.
 */
export async function emptyOutbox(options: OutboxOptions) {
  const {client, send, studio, now = Date.now, report = () => {}} = options
  const due = await client.fetch<Due[]>(
    dueQuery,
    {now: new Date(now()).toISOString()},
    {perspective: 'published'},
  )
  const counts = {sent: 0, waiting: 0}
  for (const request of due) {
    const attempts = (request.attempts ?? 0) + 1
    const claim = randomUUID()
    if (!(await claimRequest(client, request, {claim, attempts, at: now()}))) continue
    if (request.state === 'sending') {
      report(
        `The notice of ${request._id} is sent again: an attempt ended without its result, so it may come twice.`,
      )
    }
    const error = await send(writeNotice(request, studio)).then(() => undefined, reason)
    const mail = error === undefined ? sent(attempts, now()) : failed(attempts, now(), error)
    counts[error === undefined ? 'sent' : 'waiting'] += 1
    // By query, not by revision: the author may have edited the request while it was sent. If it was
    // erased meanwhile, the query finds nothing, and nothing is written.
    const query = '*[_id == $id && mail.claim == $claim]'
    await client
      .patch({query, params: {id: request._id, claim}})
      .set({mail})
      .commit()
  }
  return counts
}

/** Whether this process is the one that sends. */
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
    // Another process was first, or the request was edited or erased: the next round sees which.
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
}

function writeNotice({_id, offeringTitle, waitingList}: Due, studio: string): Notice {
  const subject = waitingList ? 'Somebody joined the waiting list' : 'Somebody requests a session'
  const kind = offeringTitle ? ` (${offeringTitle})` : ''
  const name = createHash('sha256').update(_id).digest('hex').slice(0, 32)
  return {
    messageId: `<${name}@${new URL(studio).hostname}>`,
    subject,
    text: `${subject}${kind}.\n\nRead it and answer it from the inbox:\n${studio}/intent/edit/id=${_id};type=request/\n`,
  }
}

function sent(attempts: number, at: number) {
  return {state: 'sent', attempts, sentAt: new Date(at).toISOString()}
}

function failed(attempts: number, at: number, lastError: string) {
  if (attempts >= mostAttempts) return {state: 'failed', attempts, lastError}
  const wait = Math.min(minute * 2 ** (attempts - 1), longestWait)
  return {state: 'waiting', attempts, lastError, nextAt: new Date(at + wait).toISOString()}
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}

function isConflict(error: unknown): boolean {
  const {statusCode} = error as {statusCode?: number}
  return statusCode === 409 || statusCode === 404
}
