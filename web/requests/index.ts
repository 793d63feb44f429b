import {createTransport} from 'nodemailer'
import {createContentClient, siteSettings} from '../lake/client.ts'
import {emptyOutbox} from './outbox.ts'
import {purgeRequests} from './purge-requests.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Milliseconds; all of them together are far below the time for which the outbox claims a request. */
const timeLimits = {
  connectionTimeout: minute / 2,
  greetingTimeout: minute / 2,
  socketTimeout: minute,
  dnsTimeout: minute / 2,
}

const key = Symbol.for('stillwater.requests')

/** Next bundles a module once for each of its uses; the process looks after requests only once all the same. */
const shared: typeof globalThis & {[key]?: {send: () => void}} = globalThis

/** Whether notices of requests are sent. */
export function mailsRequests(): boolean {
  return siteSettings().mail !== undefined
}

/** From now on, and until the process ends, old requests are erased and notices of new ones sent. */
export function lookAfterRequests(): void {
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
      await emptyOutbox({
        client,
        studio: `${site.siteUrl}/studio`,
        send: async (notice) => {
          // RFC 3834: out-of-office programs do not answer what a program sent.
          const headers = {'Auto-Submitted': 'auto-generated'}
          await transport.sendMail({from: mail.from, to: mail.to, headers, ...notice})
        },
        report: (sentence) => console.error(sentence),
      })
    } catch (error) {
      tell('Notices of requests could not be looked for', error)
    } finally {
      sending = false
    }
  }

  const purge = () =>
    purgeRequests(client, new Date()).catch((error: unknown) => {
      tell('Old requests could not be erased', error)
    })
  shared[key] = {send: () => void send()}
  // The lake may still be starting, as this is.
  setTimeout(() => void send(), 5000).unref()
  setTimeout(() => void purge(), minute).unref()
  setInterval(() => void send(), minute).unref()
  setInterval(() => void purge(), day).unref()
}

/** There is a new request: nobody need wait for the next round. */
export function tellOfRequest(): void {
  shared[key]?.send()
}

function tell(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`)
}
