import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {dayMs, type Follower, type QueuedMail} from './follower.ts'
import {readFailure, type MailFailure} from './mail-failure.ts'
import {createSettle, ifUnchanged} from './store-result.ts'
import {writeMail, type FollowerMail, type MailArticle, type MailSite} from './write-mail.ts'

export interface OutboxOptions {
  /** A client with write access. */
  client: SanityClient
  /** Sends one mail. Rejects with the error of nodemailer if the server did not accept it. */
  send: (mail: FollowerMail) => Promise<void>
  siteUrl: string
  /** How many mails are sent in this run at most, and how many at the same time. */
  max: number
  concurrency: number
  now?: () => number
  /** Called for each mail that may be sent twice, and for each that is given up. */
  report?: (message: string) => void
}

/**
 * Finds the followers whose next mail is due and who are not claimed by a process. Those who have just signed up are first:
 * they wait for their mail, and an article for many followers takes hours. `pending` is the last of the states.
 * No time is set beyond `$never`, so one that is was set by a clock that was wrong.
 */
export const dueFollowersQuery = /* groq */ `
  *[_type == "follower" && (dateTime(nextAt) <= dateTime($now) || dateTime(nextAt) > dateTime($never))
    && (!defined(claimedUntil) || dateTime(claimedUntil) <= dateTime($now) || dateTime(claimedUntil) > dateTime($never))]
    | order(state desc, dateTime(nextAt) asc, _id asc) [0...$max] {_id, _rev, address, state, secret, outbox, claim, refusals}
`
export const mailSiteQuery = /* groq */ `*[_type == "settings" && _id == "settings"][0] {title, language, "imprint": footer.imprint}`
export const mailArticlesQuery = /* groq */ `
  *[_type == "article" && _id in $ids && defined(slug.current) && seo.noIndex != true && dateTime(publishedAt) <= dateTime($now)]
    {_id, title, lede, "slug": slug.current}
`

const minute = 60_000
/** Longer than any attempt can take; see `web/requests/mail-transport.ts`. */
const claimTime = 10 * minute
/** After these attempts, in about a week, a mail is given up. */
const maxAttempts = 36
const maxWait = 6 * 60 * minute
/** After this many refusals in a row for an unclear reason, a subscription ends. */
const maxRefusals = 3

/** The states in which a follower gets a mail of each kind. */
const stateFor: Record<QueuedMail['kind'], Follower['state']> = {
  confirm: 'pending',
  known: 'confirmed',
  article: 'confirmed',
}

/**
 * Sends the mails that are due, one per follower. The followers' `outbox` is the queue, so a crash loses nothing.
 *
 * Several processes may run this at once: each claims a follower in the lake before it sends. A mail is sent twice
 * only if the process ended between sending and storing the result, or if the server's response was lost; `report` is
 * called then. If the server does not work, the run ends, and the other mails stay in the outbox.
 */
export async function sendDueMails(
  options: OutboxOptions,
): Promise<{sent: number; failed: number}> {
  const {client, siteUrl, max, concurrency, now = Date.now} = options
  const at = new Date(now()).toISOString()
  const never = new Date(now() + dayMs).toISOString()
  const due = await client.fetch<Follower[]>(dueFollowersQuery, {now: at, never, max})
  const counts = {sent: 0, failed: 0}
  if (due.length === 0) return counts
  const settings = await client.fetch<Omit<MailSite, 'siteUrl'> | null>(mailSiteQuery)
  const site = {language: null, imprint: null, ...settings, title: settings?.title ?? '', siteUrl}
  const round = {...options, site}
  let isDown = false
  async function work(): Promise<void> {
    for (let next = due.shift(); next && !isDown; next = due.shift()) {
      const result = await sendNext(round, next)
      if (result === undefined) continue
      if (result === 'sent') counts.sent += 1
      else counts.failed += 1
      if (result === 'server') isDown = true
    }
  }
  await Promise.all(Array.from({length: concurrency}, work))
  return counts
}

interface Round extends OutboxOptions {
  site: MailSite
}

type Result = 'sent' | MailFailure['kind'] | undefined

/** Sends one mail of a follower's outbox. Undefined if there was nothing to send. */
async function sendNext(round: Round, follower: Follower): Promise<Result> {
  const {client, send, now = Date.now, report = () => {}} = round
  // Read at the last moment: articles may be withdrawn or renamed while the mails go out.
  const articles = await findArticles(round, follower.outbox ?? [])
  const mail = nextMail(follower.outbox ?? [], articles)
  if (!mail) {
    await ifUnchanged(
      client.patch(follower._id).ifRevisionId(follower._rev).unset(['nextAt']).commit(),
    )
    return undefined
  }
  const claim = randomUUID()
  const claimedUntil = new Date(now() + claimTime).toISOString()
  const claimed = await ifUnchanged(
    client.patch(follower._id).ifRevisionId(follower._rev).set({claim, claimedUntil}).commit(),
  )
  if (!claimed) return undefined
  const settle = createSettle(client, {...follower, claim, _rev: claimed._rev}, mail)
  if (follower.state !== stateFor[mail.kind]) return settle.done()
  const article = articles.find(({_id}) => _id === mail.article)
  const retry = async (next: QueuedMail, message: string): Promise<undefined> => {
    if (next.attempts < maxAttempts) {
      const wait = Math.min(minute * 2 ** mail.attempts, maxWait)
      return settle.retry(next, {message, nextAt: new Date(now() + wait)})
    }
    // The message contains the address, which must not stay in a log after it is erased.
    report(`A mail to ${follower._id} (${mail._key}) is given up. Its "lastError" has the reason.`)
    return settle.done({set: {lastError: message}})
  }
  const attempts = mail.attempts + 1
  if (mail.kind === 'article' && !article) {
    return retry({...mail, attempts}, 'The article is not public.')
  }
  if (follower.claim || mail.mayHaveArrived) {
    report(
      `A mail to ${follower._id} (${mail._key}) is sent again: the result of the last attempt is unknown, so it may arrive twice.`,
    )
  }
  const failure = await send(writeMail(follower, mail, round.site, article)).then(
    () => undefined,
    readFailure,
  )
  if (!failure) {
    await settle.done({unset: ['refusals', 'lastError']})
    return 'sent'
  }
  const {kind, message, mayHaveArrived} = failure
  const refusals = (follower.refusals ?? 0) + 1
  if (kind === 'gone' || (kind === 'refused' && refusals >= maxRefusals)) {
    await settle.end(message, new Date(now()))
  } else if (kind === 'refused') await settle.done({set: {refusals, lastError: message}})
  else await retry({...mail, attempts, mayHaveArrived}, message)
  return kind
}

/** Returns the articles of queued mails that are public now. */
async function findArticles(
  {client, now = Date.now}: Round,
  outbox: QueuedMail[],
): Promise<MailArticle[]> {
  const ids = outbox.flatMap(({article}) => article ?? [])
  if (ids.length === 0) return []
  return client.fetch<MailArticle[]>(mailArticlesQuery, {ids, now: new Date(now()).toISOString()})
}

/**
 * Returns the mail to try now: the first of those with the fewest attempts, so that one that fails does not delay the
 * others. A mail whose article is not public is chosen only if there is no other.
 */
function nextMail(outbox: QueuedMail[], articles: MailArticle[]): QueuedMail | undefined {
  const isPublic = ({article}: QueuedMail) =>
    article === undefined || articles.some(({_id}) => _id === article)
  const ready = outbox.filter(isPublic)
  return (ready.length > 0 ? ready : outbox).toSorted((a, b) => a.attempts - b.attempts)[0]
}
