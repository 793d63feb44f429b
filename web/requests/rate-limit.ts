import {hkdfSync} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import type {SiteLimits} from '../../common/settings/site-limits.ts'
import {sign} from '../../common/signature.ts'
import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'

const minute = 60_000
/** The most that the lake counts to. */
const unlimited = 999_999_999

/**
 * Returns the limits of a form. They are settings (`common/settings/site-limits.ts`), within ten minutes. A mailbox can get
 * three mails in a day that a stranger causes, and all mailboxes together as many as the form allows.
 */
export function limitsOf(name: FormName, {formsPerClient, forms, formsWithMark}: SiteLimits) {
  return name === 'follow-mailboxes'
    ? {each: 3, all: unlimited, max: unlimited, within: 24 * 60 * minute}
    : {each: formsPerClient, all: forms, max: formsWithMark, within: 10 * minute}
}

const rateLimits = new Map<FormName, (client: string) => Verdict | Promise<Verdict>>()

/** What is counted, each for itself: two forms, and the mailboxes to which one of them sends a mail. */
export type FormName = 'session-requests' | 'follows' | 'follow-mailboxes'

/**
 * Counts a form that a client sent, by the limits in the settings. The hosted lake cannot count without leaving history, so
 * with it each process counts separately.
 */
export async function countRequest(
  client: string,
  secret: string,
  name: FormName = 'session-requests',
): Promise<Verdict> {
  const site = siteSettings()
  const options = limitsOf(name, site.limits)
  let rateLimit = rateLimits.get(name)
  if (!rateLimit) {
    const local = createRateLimit(options)
    const lake = createContentClient({...site, token: secret})
    rateLimit =
      site.lake.kind === 'hosted'
        ? local
        : createSharedRateLimit({...options, lake, secret, local, name})
    rateLimits.set(name, rateLimit)
  }
  return rateLimit(client)
}

/**
 * The decision about a request: `accepted`; `crowded` if it is accepted although all clients together send unusually
 * many; `refused`.
 */
export type Verdict = 'accepted' | 'crowded' | 'refused'

/** Counts a request of a client, in memory, for the length of the window. */
export type RateLimit = (client: string) => Verdict

export interface RateLimitOptions {
  /** How many requests one client may send within the window. */
  each: number
  /** How many requests all clients together may send within the window before further ones are crowded. */
  all: number
  /** How many requests all clients together may send within the window before further ones are refused. */
  max: number
  /** The length of the window in milliseconds. */
  within: number
  now?: () => number
}

/**
 * Creates a rate limit in memory. A client is not refused because of other clients until `max` is reached: until then
 * its requests are only crowded.
 */
export function createRateLimit({
  each,
  all,
  max,
  within,
  now = Date.now,
}: RateLimitOptions): RateLimit {
  let recent: {client: string; at: number}[] = []
  return (client) => {
    recent = recent.filter(({at}) => at > now() - within)
    const same = recent.filter((one) => one.client === client).length
    if (recent.length >= max || same >= each) return 'refused'
    recent.push({client, at: now()})
    return recent.length > all ? 'crowded' : 'accepted'
  }
}

export interface SharedRateLimitOptions extends Pick<
  RateLimitOptions,
  'each' | 'all' | 'max' | 'within'
> {
  /** A client with write access. */
  lake: SanityClient
  /** Known only to the site's processes. */
  secret: string
  /** The name under which the lake counts. */
  name: FormName
  /** Counts in this process if the lake cannot. */
  local: RateLimit
}

/**
 * Creates a rate limit that counts in the lake, so that it applies to all processes together and after a restart. The
 * lake receives a keyed hash of the client's address, and erases it after the window.
 */
export function createSharedRateLimit({
  lake,
  secret,
  local,
  name,
  all,
  within,
  ...limits
}: SharedRateLimitOptions): (client: string) => Promise<Verdict> {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'clients of forms', 32))
  return async (client) => {
    const body = {
      key: sign(client, key),
      seconds: within / 1000,
      ...limits,
    }
    try {
      const counted = await lake.request<{accepted: boolean; all: number}>({
        method: 'POST',
        url: `/recent-events/${name}`,
        body,
      })
      if (!counted.accepted) return 'refused'
      return counted.all > all ? 'crowded' : 'accepted'
    } catch (error) {
      // An older lake has no such endpoint.
      if ((error as {statusCode?: number}).statusCode === 404) return local(client)
      throw error
    }
  }
}
