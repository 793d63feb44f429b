import {createHash} from 'node:crypto'
import {LRUCache} from 'lru-cache'
import {clientKey} from '../../common/http/client-key.ts'
import {LakeError} from '../error.ts'

/** Failed attempts that one client may make at once, and the time after which one more is allowed. */
const perClient = {burst: 10, forgiveMs: 60_000}
/** Failed attempts per minute of all clients together. Each attempt above that is delayed. */
const inTotal = {free: 30, stepMs: 20, longestMs: 2000}
/** The maximum number of tracked clients. Beyond it the oldest are dropped. */
const maxClients = 10_000

/**
 * Limits the guessing of tokens. Limits are per client, so that nobody can lock others out; all clients
 * together are only slowed down.
 */
export interface Attempts {
  /** Throws `rate_limited` if the client has sent too many wrong tokens. */
  check: (client: string | undefined) => void
  /** Counts a wrong token. The same token is counted once, because an outdated program keeps sending it. */
  fail: (client: string | undefined, token: string) => void
  /** Returns the delay of the next response to a token, in milliseconds. */
  delay: () => number
}

interface Failures {
  count: number
  at: number
  /** Hashes of the counted tokens, the latest last. */
  tokens: string[]
}

/**
 * `now`: a monotonic clock in milliseconds. A client is identified by its address. Undefined (this machine)
 * is only slowed down, because requests through a proxy look the same.
 */
export function createAttempts(now: () => number): Attempts {
  const clients = new LRUCache<string, Failures>({maxSize: maxClients, sizeCalculation: () => 1})
  const total = {count: 0, at: now()}

  function current(key: string): Failures {
    const existing = clients.peek(key)
    if (!existing) return {count: 0, at: now(), tokens: []}
    const count = Math.max(0, existing.count - (now() - existing.at) / perClient.forgiveMs)
    return {count, at: now(), tokens: count === 0 ? [] : existing.tokens}
  }

  function recentInTotal(): number {
    return Math.max(0, total.count - ((now() - total.at) / 60_000) * inTotal.free)
  }

  return {
    check(client) {
      if (client === undefined) return
      const {count} = current(clientKey(client))
      if (count <= perClient.burst - 1) return
      const seconds = Math.ceil(((count - perClient.burst + 1) * perClient.forgiveMs) / 1000)
      throw new LakeError(
        'rate_limited',
        `Too many wrong tokens came from your address. Try again in ${seconds} seconds.`,
      )
    },
    fail(client, token) {
      const hash = createHash('sha256').update(token).digest('base64url')
      const key = client === undefined ? 'this machine' : clientKey(client)
      const {count, at, tokens} = current(key)
      if (tokens.includes(hash)) return
      clients.set(key, {count: count + 1, at, tokens: [...tokens, hash].slice(-perClient.burst)})
      // Capped: a higher count would extend the slow period, not the delay.
      total.count = Math.min(recentInTotal() + 1, inTotal.free + inTotal.longestMs / inTotal.stepMs)
      total.at = now()
    },
    delay: () =>
      Math.min(inTotal.longestMs, Math.max(0, recentInTotal() - inTotal.free) * inTotal.stepMs),
  }
}
