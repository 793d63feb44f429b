import {LRUCache} from 'lru-cache'
import {createTokenBucket} from '../../common/http/token-bucket.ts'
import {LakeError} from '../error.ts'
import type {Limits} from '../limits.ts'

type Rate = 'mutationsPerSecond' | 'uploadsPerSecond' | 'requestsPerSecond'

/** The rates that apply to a request, by its path. */
const kinds: {rate: Rate; path: RegExp; label: string}[] = [
  {rate: 'mutationsPerSecond', path: /^\/[^/]+\/data\/(mutate|actions)\//, label: 'mutations'},
  {rate: 'uploadsPerSecond', path: /^\/[^/]+\/assets\//, label: 'uploads'},
  {rate: 'requestsPerSecond', path: /^/, label: 'requests'},
]

/** More clients than this cannot be served within a second. */
const maxBuckets = 10_000

/**
 * Creates a function that counts requests by client address and throws `rate_limited` above the limit.
 * Requests from this machine are not counted, unless they were forwarded.
 */
export function createRateLimit(limits: Limits, now: () => number) {
  const buckets = new LRUCache<string, () => boolean>({
    maxSize: maxBuckets,
    sizeCalculation: () => 1,
  })

  function take(key: string, size: number): boolean {
    const bucket = buckets.get(key) ?? createTokenBucket({size, refillMs: 1000, now})
    buckets.set(key, bucket)
    return bucket()
  }

  return (request: Request, pathname: string, address: string | undefined): void => {
    if (address === undefined) return
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
