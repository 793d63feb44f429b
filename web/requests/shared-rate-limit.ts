import {hkdfSync} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {sign} from '../../common/signature.ts'
import type {RateLimit, RateLimitOptions, Verdict} from './rate-limit.ts'

export interface SharedRateLimitOptions extends Pick<
  RateLimitOptions,
  'each' | 'all' | 'max' | 'within'
> {
  /** A client with write access. */
  lake: SanityClient
  /** Known only to the site's processes. */
  secret: string
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
        url: '/recent-events/session-requests',
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
