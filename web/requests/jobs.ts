import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {sendDueNotices} from './outbox.ts'
import type {SanityClient} from '@sanity/client'
import {defaultRetentionMonths} from './consent.ts'
import {eraseDocuments} from './erase-documents.ts'
import {createMailTransport} from './mail-transport.ts'

const minute = 60_000
const day = 24 * 60 * minute

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
  const transport = mail && createMailTransport(mail)
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
    await eraseDocuments(client, ids)
    erased += ids.length
  }
}
