import {defaultLimits} from '../limits.ts'
import type {Client} from './client.ts'
import type {ClientTurns} from './client-turns.ts'

/** The limits of a pool of worker threads. */
export interface PoolLimits {
  /** Milliseconds that a query may be queued while no worker is ready. */
  waitTimeout: number
  /** Milliseconds that its evaluation may take, from the moment that a ready worker receives it. */
  timeout: number
  /** The same for a client without a token. */
  anonymousTimeout: number
  /** The normal number of workers. */
  workers: number
  /** The maximum number of workers while others are blocked by long queries. */
  mostWorkers: number
  /** The maximum number of workers for all clients without a token together. One is always left for others. */
  anonymousWorkers: number
  /** Milliseconds after which a query counts as long. */
  patience: number
  /** The maximum length of the queue. Clients without a token get half of it, and each of them a quarter. */
  mostWaiting: number
  /** Milliseconds without a job after which workers end. */
  idleMs: number
  /** How many of them stay, so that the next query need not wait for the start of one. */
  idleWorkers: number
  /** Maximum bytes of an idle worker's heap. A larger one ends after its query, because V8 frees memory late. */
  keptHeap: number
  /** Bytes of memory per worker: a query that exceeds them is stopped. */
  memory: number
}

/** Two threads leave the rest of a small machine to the lake's main thread. */
export const defaultPoolLimits: PoolLimits = {
  waitTimeout: defaultLimits.queryWaitSeconds * 1000,
  timeout: defaultLimits.querySeconds * 1000,
  anonymousTimeout: defaultLimits.anonymousQuerySeconds * 1000,
  workers: 2,
  mostWorkers: 4,
  anonymousWorkers: 2,
  patience: 1000,
  mostWaiting: 1000,
  idleMs: 60_000,
  idleWorkers: 1,
  keptHeap: 96 * 1024 * 1024,
  memory: defaultLimits.queryBytes,
}

/** Returns the milliseconds that an evaluation may take. */
export function timeoutFor({isAnonymous}: Client, {timeout, anonymousTimeout}: PoolLimits): number {
  return isAnonymous ? Math.min(timeout, anonymousTimeout) : timeout
}

/** Returns whether the queue has no place left for a client. */
export function isFull(
  waiting: Pick<ClientTurns<never>, 'count'>,
  client: Client,
  {mostWaiting}: PoolLimits,
): boolean {
  if (waiting.count() >= mostWaiting) return true
  if (!client.isAnonymous) return false
  const ofClient = waiting.count({key: client.key})
  return ofClient * 4 >= mostWaiting || waiting.count({isAnonymous: true}) * 2 >= mostWaiting
}
