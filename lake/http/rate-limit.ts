import {LakeError} from '../error.ts'
import type {Limits} from '../limits.ts'
import {clientAddress} from './client-address.ts'

type Rate = 'mutationsPerSecond' | 'uploadsPerSecond' | 'requestsPerSecond'

/** What a request counts as, beside being a request. */
const kinds: {rate: Rate; path: RegExp; words: string}[] = [
  {rate: 'mutationsPerSecond', path: /^\/[^/]+\/data\/(mutate|actions)\//, words: 'mutations'},
  {rate: 'uploadsPerSecond', path: /^\/[^/]+\/assets\//, words: 'uploads'},
  {rate: 'requestsPerSecond', path: /^/, words: 'requests'},
]

/** What an address has left of a rate: filled up evenly, never beyond one second's worth. */
interface Allowance {
  left: number
  at: number
}

/**
 * Counts requests by the address that they come from, and throws `rate_limited` for one too many.
 * Those of this machine itself are not counted, unless they were forwarded for somebody else.
 */
export function createRateLimit(limits: Limits, now: () => number) {
  const allowances = new Map<string, Allowance>()
  let swept = now()

  function take(key: string, rate: number): boolean {
    const time = now()
    const known = allowances.get(key)
    const left = known ? Math.min(rate, known.left + ((time - known.at) / 1000) * rate) : rate
    allowances.set(key, {left: left < 1 ? left : left - 1, at: time})
    return left >= 1
  }

  /** After a second without a request an allowance is full again, which is as good as unknown. */
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
    for (const {rate, path, words} of kinds) {
      const isWrite = rate !== 'requestsPerSecond'
      if (limits[rate] === 0 || !path.test(pathname)) continue
      if (isWrite && request.method !== 'POST') continue
      if (take(`${rate} ${address}`, limits[rate])) continue
      throw new LakeError(
        'rate_limited',
        `More than ${limits[rate]} ${words} a second came from your address. Wait a second, and send fewer at once.`,
      )
    }
  }
}
