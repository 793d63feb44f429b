import {LakeError} from './error.ts'

/**
 * How far requests may go. The figures are the hosted lake's (Sanity's documentation, "Technical
 * limits"), so that what works here works there. `LAKE_LIMITS` changes any of them by name.
 */
export interface Limits {
  /** A document as JSON. */
  documentBytes: number
  /** Different attribute paths in a document. */
  attributes: number
  /** Levels of objects and arrays within each other. */
  depth: number
  /** The body of a mutation or action request. */
  mutationBytes: number
  /** Any other body that is not an upload. */
  bodyBytes: number
  /** An asset. */
  assetBytes: number
  /** On disk, what images are made into for one dataset; the longest unused go first. */
  madeImageBytes: number
  /** A request's headers together with its address. */
  headerBytes: number
  /** The address of a GET query from its question mark on; longer ones go by POST. */
  queryAddress: number
  /** The whole address of a listener. */
  listenAddress: number
  /** Documents that one patch or delete by query may change. */
  documentsByQuery: number
  /** For a query, to wait for a worker thread. */
  queryWaitSeconds: number
  /** For the evaluation of a query, once a worker thread has begun. */
  querySeconds: number
  /** Memory that one query may need. */
  queryBytes: number
  /** For a listener's filter, to look at the documents of one transaction. */
  filterSeconds: number
  mutationSeconds: number
  exportSeconds: number
  /** Event streams at once, and as many presence connections; half of each is kept for those with a token. */
  listeners: number
  /** How long one event stream stays open; clients then come back by themselves. */
  listenerSeconds: number
  /** Document versions in one release, and what they may come to together. */
  releaseDocuments: number
  releaseBytes: number
  /** Rates for each address that requests come from, this machine's own excepted; 0 is no limit. */
  mutationsPerSecond: number
  uploadsPerSecond: number
  requestsPerSecond: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  documentBytes: 32 * megabyte,
  attributes: 1000,
  depth: 20,
  mutationBytes: 4 * megabyte,
  bodyBytes: 100 * megabyte,
  assetBytes: 100 * megabyte,
  madeImageBytes: 1024 * megabyte,
  headerBytes: 15 * 1024,
  queryAddress: 11_264,
  listenAddress: 14_800,
  documentsByQuery: 10_000,
  queryWaitSeconds: 60,
  querySeconds: 60,
  queryBytes: 1536 * megabyte,
  filterSeconds: 10,
  mutationSeconds: 3 * 60,
  exportSeconds: 5 * 60,
  listeners: 1000,
  listenerSeconds: 30 * 60,
  releaseDocuments: 1000,
  releaseBytes: 100 * megabyte,
  mutationsPerSecond: 25,
  uploadsPerSecond: 25,
  requestsPerSecond: 500,
}

/**
 * The limits with the changes that a setting names: `documentsByQuery=50000, requestsPerSecond=0`.
 *
 * @throws an Error of one line that says what is wrong with it
 */
export function readLimits(setting: string): Limits {
  const limits = {...defaultLimits}
  for (const item of setting.split(',')) {
    if (item.trim() === '') continue
    const [, name = '', figure = ''] = /^\s*(\w+)\s*=\s*(\d{1,15})\s*$/.exec(item) ?? []
    if (!isLimit(name)) {
      throw new Error(
        `LAKE_LIMITS has "${item.trim()}": expected a limit and a whole number, such as documentsByQuery=50000. The limits are ${Object.keys(defaultLimits).join(', ')}.`,
      )
    }
    if (Number(figure) === 0 && !name.endsWith('PerSecond')) {
      throw new Error(
        `LAKE_LIMITS has "${item.trim()}": only the limits PerSecond can be 0, which means none.`,
      )
    }
    limits[name] = Number(figure)
  }
  return limits
}

function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(defaultLimits, name)
}

/** "4 MB", "15 KB" or "900 bytes": how a message tells a size. */
export function sizeInWords(bytes: number): string {
  if (bytes >= megabyte) return `${Math.floor((bytes / megabyte) * 10) / 10} MB`
  return bytes >= 1024 ? `${Math.floor(bytes / 102.4) / 10} KB` : `${bytes} bytes`
}

/** Throws `timeout` from the moment on at which `seconds` have passed. `words` say what took too long. */
export function deadline(seconds: number, words: string): () => void {
  const end = performance.now() + seconds * 1000
  return () => {
    if (performance.now() < end) return
    throw new LakeError('timeout', `${words}, and this one took longer. Do it in parts.`)
  }
}
