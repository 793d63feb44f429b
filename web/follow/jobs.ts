import type {SanityClient} from '@sanity/client'
import {createContentClient} from '../lake/client.ts'
import {eraseDocuments} from '../requests/erase-documents.ts'
import {createMailPool, poolSize} from '../requests/mail-transport.ts'
import {siteSettings, canFollow} from '../settings.ts'
import {collectMails, createDeliveries, markStart} from './deliveries.ts'
import {confirmWithinDays, dayMs, eraseAfterDays} from './follower.ts'
import {sendDueMails} from './outbox.ts'

/** How often due mails are looked for. */
const tickMs = 15_000
const ticksPerMinute = 60_000 / tickMs

const key = Symbol.for('stillwater.follow')

/** Next bundles a module once for each of its uses. A global variable makes sure that the jobs run once per process. */
const shared: typeof globalThis & {[key]?: () => void} = globalThis

/** Starts the jobs that send new articles to followers and erase old addresses. They run until the process ends. */
export function startFollowJobs(): void {
  const site = siteSettings()
  const {mail, writeToken} = site
  if (!writeToken || shared[key]) return
  const client = createContentClient({...site, token: writeToken})
  const purge = () =>
    void logged('Old addresses could not be erased', purgeFollowers(client, new Date()))
  setTimeout(purge, 60_000).unref()
  setInterval(purge, dayMs / 24).unref()
  if (!mail || !canFollow(site)) return

  const pool = createMailPool(mail)
  async function send(): Promise<void> {
    const now = new Date()
    await markStart(client, now)
    await createDeliveries(client, now)
    await collectMails(client, now)
    await sendDueMails({
      client,
      siteUrl: site.siteUrl,
      max: Math.ceil(site.limits.mailsPerMinute / ticksPerMinute),
      concurrency: poolSize,
      // The mailbox of the sender is not read: readers answer the author.
      send: async (one) =>
        void (await pool.sendMail({from: mail?.from, replyTo: mail?.to, ...one})),
      report: (message) => console.error(message),
    })
  }
  let sending: Promise<void> | undefined
  const tick = () => {
    sending ??= logged('The mails to followers could not be sent', send()).finally(() => {
      sending = undefined
    })
  }
  shared[key] = tick
  // The lake may still be starting too.
  setTimeout(tick, 5000).unref()
  setInterval(tick, tickMs).unref()
}

/** Sends due mails now instead of at the next interval. Call it after somebody has signed up. */
export function notifyOfSignUp(): void {
  shared[key]?.()
}

async function logged(what: string, job: Promise<unknown>): Promise<void> {
  try {
    await job
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const oldFollowersQuery = /* groq */ `*[_type == "follower" && (
  (state == "pending" && dateTime(createdAt) < dateTime($unconfirmed)) ||
  (state == "ended" && dateTime(endedAt) < dateTime($ended))
)] | order(_id asc) [0...100]._id`

/** Erases addresses that were not confirmed in time or ended long ago, with their history. Resolves with their number. */
export async function purgeFollowers(client: SanityClient, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
  const params = {unconfirmed: before(confirmWithinDays), ended: before(eraseAfterDays)}
  let erased = 0
  for (;;) {
    const ids = await client.fetch<string[]>(oldFollowersQuery, params)
    if (ids.length === 0) return erased
    await eraseDocuments(client, ids)
    erased += ids.length
  }
}
