import {siteCache} from '../freshness/site-cache.ts'
import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {sendDueNotices} from './outbox.ts'
import type {SanityClient} from '@sanity/client'
import {defaultRetentionMonths} from './consent.ts'
import {eraseDocuments} from './erase-documents.ts'
import {createMailTransport} from './mail-transport.ts'
import {afterEachRequest} from './stored-signal.ts'
import {storedRequestsTag} from './stored-requests.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Starts the jobs that send notices of new requests and erase old ones. They run until the process ends. */
export function startRequestJobs(): void {
  const site = siteSettings()
  const onStored = () => {
    forgetStored()
    void send()
  }
  if (!site.writeToken || !afterEachRequest(onStored)) return
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
    purgeRequests(client, new Date())
      // The author may have erased others.
      .then(forgetStored)
      .catch((error: unknown) => {
        logError('Old requests could not be erased', error)
      })
  // The lake may still be starting too.
  setTimeout(() => void send(), 5000).unref()
  setTimeout(() => void purge(), minute).unref()
  setInterval(() => void send(), minute).unref()
  setInterval(() => void purge(), day).unref()
}

/** Makes the privacy page ask again whether requests are stored. */
function forgetStored(): void {
  siteCache().invalidations.invalidate([storedRequestsTag])
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
