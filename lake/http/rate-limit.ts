import {LakeError} from '../error.ts'
import type {Limits} from '../limits.ts'
import {clientAddress} from './client-address.ts'

type Rate = 'mutationsPerSecond' | 'uploadsPerSecond' | 'requestsPerSecond'

/** The rates that apply to a request, by its path. */
const kinds: {rate: Rate; path: RegExp; label: string}[] = [
  {rate: 'mutationsPerSecond', path: /^\/[^/]+\/data\/(mutate|actions)\//, label: 'mutations'},
  {rate: 'uploadsPerSecond', path: /^\/[^/]+\/assets\//, label: 'uploads'},
  {rate: 'requestsPerSecond', path: /^/, label: 'requests'},
]

/** The token bucket of an address. It refills evenly, up to the requests of one second. */
interface Allowance {
  left: number
  at: number
}

/**
 * Creates a function that counts requests by client address and throws `rate_limited` above the limit.
 * Requests from this machine are not counted, unless they were forwarded.
 */
export function createRateLimit(limits: Limits, now: () => number) {
  const allowances = new Map<string, Allowance>()
  let swept = now()

  function take(key: string, rate: number): boolean {
    const time = now()
    const entry = allowances.get(key)
    const left = entry ? Math.min(rate, entry.left + ((time - entry.at) / 1000) * rate) : rate
    allowances.set(key, {left: left < 1 ? left : left - 1, at: time})
    return left >= 1
  }

  /** Removes buckets that are full again after a second without requests. */
  function sweep(): void {
    const time = now()
    if (time - swept < 10_000) return
    swept = time
    for (const [key, {at}] of allowances) if (time - at > 1000) allowances.delete(key)
  }

  return (request: Request, pathname: string, connected: string | undefined): void => {
    const address = clientAddress(request.headers, connected)
    if (address === undefined) return
    sweep()
    for (const {rate, path, label} of kinds) {
      const isWrite = rate !== 'requestsPerSecond'
      if (limits[rate] === 0 || !path.test(pathname)) continue
      if (isWrite && request.method !== 'POST') continue
      if (take(`${rate} ${address}`, limits[rate])) continue
      throw new LakeError(
        'rate_limited',
        `More than ${limits[rate]} ${label} per second came from your address. Wait a second and send fewer at once.`,
      )
    }
  }
}
