import type {SanityClient} from '@sanity/client'

/** Tells one person of one request. Rejects when that did not work. */
export type Send = (notice: Notice) => Promise<void>

/** It says that there is a request, and nothing of who asks: mail is read on its way. */
export interface Notice {
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
}

const waitingQuery = /* groq */ `
  *[_type == "request" && mail.state == "waiting" && dateTime(mail.nextAt) <= dateTime($now)]
    | order(receivedAt asc) [0...20] {_id, _rev, offeringTitle, waitingList, "attempts": mail.attempts}
`

const minute = 60_000
/** After so many attempts, over some two days, it is left in the inbox as one that could not be sent. */
const mostAttempts = 14
const longestWait = 6 * 60 * minute

/**
 * Sends what is waiting. The list of what waits is the requests themselves, so nothing is lost by a stop or a crash; a
 * notice may come twice when the crash fell between the sending and the writing down.
 *
 * @returns how many were sent, and how many have to wait longer.
 */
export async function emptyOutbox({client, send, studio, now = Date.now}: OutboxOptions) {
  const waiting = await client.fetch<Waiting[]>(
    waitingQuery,
    {now: new Date(now()).toISOString()},
    {perspective: 'published'},
  )
  const counts = {sent: 0, waiting: 0}
  for (const request of waiting) {
    const {_id, _rev} = request
    const attempts = (request.attempts ?? 0) + 1
    const error = await send(writeNotice(request, studio)).then(() => undefined, reason)
    const mail = error === undefined ? sent(attempts, now()) : failed(attempts, now(), error)
    counts[error === undefined ? 'sent' : 'waiting'] += 1
    // Somebody else may have sent it, or it may have been erased meanwhile: then there is nothing to write down.
    await client.patch(_id).ifRevisionId(_rev).set({mail}).commit().catch(ignoreConflict)
  }
  return counts
}

interface Waiting {
  _id: string
  _rev: string
  attempts: number | null
  offeringTitle: string | null
  waitingList: boolean | null
}

function writeNotice({_id, offeringTitle, waitingList}: Waiting, studio: string): Notice {
  const subject = waitingList ? 'Somebody joined the waiting list' : 'Somebody requests a session'
  const kind = offeringTitle ? ` (${offeringTitle})` : ''
  return {
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

function ignoreConflict(error: unknown): void {
  const {statusCode} = error as {statusCode?: number}
  if (statusCode !== 409 && statusCode !== 404) throw error
}
