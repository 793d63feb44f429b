import {createTransport} from 'nodemailer'
import {createContentClient, siteSettings} from '../lake/client.ts'
import {sendDueNotices} from './outbox.ts'
import type {DeleteAction, SanityClient} from '@sanity/client'
import {defaultRetentionMonths} from './consent.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Milliseconds. Their sum is far below the time for which the outbox claims a request. */
const timeLimits = {
  connectionTimeout: minute / 2,
  greetingTimeout: minute / 2,
  socketTimeout: minute,
  dnsTimeout: minute / 2,
}

const key = Symbol.for('stillwater.requests')

/** Next bundles a module once for each of its uses. A global variable makes sure that the jobs run once per process. */
const shared: typeof globalThis & {[key]?: {send: () => void}} = globalThis

/** Returns whether notices of requests are sent by mail. */
export function sendsNotices(): boolean {
  return siteSettings().mail !== undefined
}

/** Starts the jobs that send notices of new requests and erase old ones. They run until the process ends. */
export function startRequestJobs(): void {
  const site = siteSettings()
  if (!site.writeToken || shared[key]) return
  const client = createContentClient({...site, token: site.writeToken})
  const {mail} = site
  const transport = mail && createTransport({url: mail.server, ...timeLimits})
  let sending = false

  async function send(): Promise<void> {
    if (!mail || !transport || sending) return
    sending = true
    try {
      await sendDueNotices({
        client,
        studio: `${site.siteUrl}/studio`,
        send: async (notice) => {
          // RFC 3834: automatic responders do not reply to such messages.
          const headers = {'Auto-Submitted': 'auto-generated'}
          await transport.sendMail({from: mail.from, to: mail.to, headers, ...notice})
        },
        report: (message) => console.error(message),
      })
    } catch (error) {
      logError('The outbox of notices could not be processed', error)
    } finally {
      sending = false
    }
  }

  const purge = () =>
    purgeRequests(client, new Date()).catch((error: unknown) => {
      logError('Old requests could not be erased', error)
    })
  shared[key] = {send: () => void send()}
  // The lake may still be starting too.
  setTimeout(() => void send(), 5000).unref()
  setTimeout(() => void purge(), minute).unref()
  setInterval(() => void send(), minute).unref()
  setInterval(() => void purge(), day).unref()
}

/** Sends notices now instead of at the next interval. Call it after a request was stored. */
export function notifyOfRequest(): void {
  shared[key]?.send()
}

function logError(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`)
}

export const monthsQuery = /* groq */ `*[_type == "settings" && _id == "settings"][0].requests.retentionMonths`
export const oldQuery = /* groq */ `*[_type == "request" && dateTime(receivedAt) < dateTime($before)] | order(_id)[0...100]._id`
export const versionsQuery = /* groq */ `*[_type == "request" && !(_id in $ids) && (_id in $drafts || _id match "versions.*")]._id`

/** Erases the requests that are older than the settings allow, with their history. Resolves with their number. */
export async function purgeRequests(client: SanityClient, now: Date): Promise<number> {
  const published = {perspective: 'published'} as const
  const months =
    (await client.fetch<number | null>(monthsQuery, {}, published)) ?? defaultRetentionMonths
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - months)
  let erased = 0
  for (;;) {
    const ids = await client.fetch<string[]>(oldQuery, {before: before.toISOString()}, published)
    if (ids.length === 0) return erased
    await client.action(await purgeActions(client, ids))
    erased += ids.length
  }
}

/** Creates the actions for a purge. Each must name all drafts and versions of its document. */
async function purgeActions(client: SanityClient, ids: string[]): Promise<DeleteAction[]> {
  const drafts = ids.map((id) => `drafts.${id}`)
  const versions = await client.fetch<string[]>(versionsQuery, {ids, drafts}, {perspective: 'raw'})
  return ids.map((id) => ({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: versions.filter((version) => version.endsWith(`.${id}`)),
    purge: true,
  }))
}
