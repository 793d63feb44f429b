import {createHash} from 'node:crypto'
import {isIPv6} from 'node:net'
import {LakeError} from '../error.ts'

/** Wrong tokens that one client can send at once, and how long until another one is forgiven. */
const perClient = {burst: 10, forgiveMs: 60_000}
/** Wrong tokens a minute, of all clients together, above which each further attempt is delayed. */
const inTotal = {free: 30, stepMs: 20, longestMs: 2000}
/** Clients that are remembered; beyond that those who failed first are forgotten. */
const maxClients = 10_000

/**
 * Limits guessing of tokens: by client, so that nobody is locked out by another one's attempts; all
 * clients together are only slowed down.
 */
export interface Attempts {
  /** Throws `rate_limited` if the client has sent too many wrong tokens. */
  check: (client: string | undefined) => void
  /** Counts a wrong token. The same one again is no further guess: an outdated program sends it. */
  fail: (client: string | undefined, token: string) => void
  /** How long the next response about a token should wait, in milliseconds. */
  delay: () => number
}

interface Failures {
  count: number
  at: number
  /** Hashes of the tokens that were counted, the latest last. */
  tokens: string[]
}

/**
 * `now`: a monotonic clock in milliseconds. A client is its address; undefined, this machine, is only slowed
 * down, because a proxy that names nobody looks the same.
 */
export function createAttempts(now: () => number): Attempts {
  const clients = new Map<string, Failures>()
  const total = {count: 0, at: now()}

  function current(key: string): Failures {
    const known = clients.get(key)
    if (!known) return {count: 0, at: now(), tokens: []}
    const count = Math.max(0, known.count - (now() - known.at) / perClient.forgiveMs)
    return {count, at: now(), tokens: count === 0 ? [] : known.tokens}
  }

  function recentInTotal(): number {
    return Math.max(0, total.count - ((now() - total.at) / 60_000) * inTotal.free)
  }

  return {
    check(client) {
      if (client === undefined) return
      const {count} = current(keyOf(client))
      if (count <= perClient.burst - 1) return
      const seconds = Math.ceil(((count - perClient.burst + 1) * perClient.forgiveMs) / 1000)
      throw new LakeError(
        'rate_limited',
        `Too many wrong tokens came from your address. Try again in ${seconds} seconds.`,
      )
    },
    fail(client, token) {
      const hash = createHash('sha256').update(token).digest('base64url')
      const key = client === undefined ? 'this machine' : keyOf(client)
      const {count, at, tokens} = current(key)
      if (tokens.includes(hash)) return
      clients.delete(key)
      clients.set(key, {count: count + 1, at, tokens: [...tokens, hash].slice(-perClient.burst)})
      const [oldest] = clients.keys()
      if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest)
      // More would not delay any longer, only for longer.
      total.count = Math.min(recentInTotal() + 1, inTotal.free + inTotal.longestMs / inTotal.stepMs)
      total.at = now()
    },
    delay: () =>
      Math.min(inTotal.longestMs, Math.max(0, recentInTotal() - inTotal.free) * inTotal.stepMs),
  }
}

/** A client with one IPv6 address usually has 2⁶⁴ of them, so the /64 network is counted. */
function keyOf(client: string): string {
  return isIPv6(client) ? networkOf(client) : client
}

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = address.includes('::')
    ? Array<string>(8 - before.length - after.length).fill('0')
    : []
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
