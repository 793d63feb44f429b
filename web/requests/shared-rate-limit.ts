import {createHmac, hkdfSync} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import type {RateLimit, RateLimitOptions, Verdict} from './rate-limit.ts'

export interface SharedRateLimitOptions extends Pick<
  RateLimitOptions,
  'each' | 'all' | 'max' | 'within'
> {
  /** May write in the lake. */
  lake: SanityClient
  /** Known to all processes of the site, and to nobody else. */
  secret: string
  /** Counts in this process, where the lake does not count. */
  local: RateLimit
}

/**
 * Counts requests of clients in the lake, so that the limits hold for all processes of the site together and after
 * a restart. The lake gets a keyed hash of a client's address, and erases it when the time has passed.
 */
export function createSharedRateLimit({
  lake,
  secret,
  local,
  all,
  within,
  ...limits
}: SharedRateLimitOptions): (client: string) => Promise<Verdict> {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'clients of forms', 32))
  return async (client) => {
    const body = {
      key: createHmac('sha256', key).update(client).digest('base64url'),
      seconds: within / 1000,
      ...limits,
    }
    try {
      const counted = await lake.request<{accepted: boolean; all: number}>({
        method: 'POST',
        url: '/recent-events/session-requests',
        body,
      })
      if (!counted.accepted) return 'refused'
      return counted.all > all ? 'crowded' : 'accepted'
    } catch (error) {
      // An older lake does not count.
      if ((error as {statusCode?: number}).statusCode === 404) return local(client)
      throw error
    }
  }
}
