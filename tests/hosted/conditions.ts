import type {IncomingMessage} from 'node:http'
import {createTokenBucket} from '../../common/http/token-bucket.ts'
import type {Fault} from './faults.ts'

/** How the service behaves. A test may change it at any time. */
export interface Conditions {
  /** Whether clients without a token may follow the live events of published documents. */
  anonymousLive: boolean
  /** Milliseconds for which the CDN serves a query's result, whatever changes in the meantime. */
  cdnMs: number
  /** The requests of a kind that are accepted within a second. Infinity: no limit. */
  perSecond: Record<RequestKind, number>
  /** Returns the failure of a request, if it fails. */
  fault: (request: IncomingMessage) => Fault | undefined
}

export type RequestKind = 'mutations' | 'uploads' | 'others'

export function calmConditions(): Conditions {
  return {
    anonymousLive: true,
    cdnMs: 60_000,
    perSecond: {mutations: Infinity, uploads: Infinity, others: Infinity},
    fault: () => undefined,
  }
}

/** Returns the kind of a request for the limits, as Sanity's documentation distinguishes them. */
export function kindOf({method, url = ''}: IncomingMessage): RequestKind {
  if (method === 'POST' && /^\/[^/]+\/data\/(?:mutate|actions)\//.test(url)) return 'mutations'
  return method === 'POST' && /^\/[^/]+\/assets\//.test(url) ? 'uploads' : 'others'
}

/** Creates a function that counts requests and returns whether one is within the limits. */
export function createLimits(conditions: Conditions): (request: IncomingMessage) => boolean {
  const buckets = new Map<string, () => boolean>()
  return (request) => {
    const kind = kindOf(request)
    const size = conditions.perSecond[kind]
    if (size === Infinity) return true
    const key = `${kind} ${size}`
    const bucket =
      buckets.get(key) ?? createTokenBucket({size, refillMs: 1000, now: () => performance.now()})
    buckets.set(key, bucket)
    return bucket()
  }
}
