import {LakeError} from './error.ts'

/**
 * Limits for requests. The defaults are those of the hosted lake (Sanity's documentation, "Technical
 * limits"), so that what works here works there. `LAKE_LIMITS` changes any of them by name.
 */
export interface Limits {
  /** A document as JSON. */
  documentBytes: number
  /** Different attribute paths in a document. */
  attributes: number
  /** Levels of nested objects and arrays. */
  depth: number
  /** The body of a mutation or action request. */
  mutationBytes: number
  /** Any other body that is not an upload. */
  bodyBytes: number
  /** An asset. */
  assetBytes: number
  /** Bytes on disk of one dataset's transformed images. The least recently used are removed first. */
  madeImageBytes: number
  /** A request's headers together with its URL. */
  headerBytes: number
  /** The query string of a GET query; longer queries are sent by POST. */
  queryAddress: number
  /** The whole URL of a listener. */
  listenAddress: number
  /** Documents that one patch or delete by query may change. */
  documentsByQuery: number
  /** How long a query waits for a worker thread. */
  queryWaitSeconds: number
  /** How long a worker thread evaluates a query. */
  querySeconds: number
  /** Memory that one query may use. */
  queryBytes: number
  /** How long a listener's filter may evaluate the documents of one transaction. */
  filterSeconds: number
  mutationSeconds: number
  exportSeconds: number
  /**
   * Concurrent event streams, and separately presence connections. Half of each is reserved for clients with
   * a token.
   */
  listeners: number
  /** How long one event stream stays open; clients then reconnect. */
  listenerSeconds: number
  /** Document versions in one release, and their total size. */
  releaseDocuments: number
  releaseBytes: number
  /** Rates per client address, except for this machine's own; 0 means no limit. */
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
 * Returns the defaults with the changes in a setting such as `documentsByQuery=50000, requestsPerSecond=0`.
 *
 * @throws an Error of one line that says what is wrong with the setting
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
        `LAKE_LIMITS has "${item.trim()}": only limits whose names end in PerSecond can be 0, which means no limit.`,
      )
    }
    limits[name] = Number(figure)
  }
  return limits
}

function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(defaultLimits, name)
}

/** Formats a size for a message: "4 MB", "15 KB" or "900 bytes". */
export function sizeInWords(bytes: number): string {
  if (bytes >= megabyte) return `${Math.floor((bytes / megabyte) * 10) / 10} MB`
  return bytes >= 1024 ? `${Math.floor(bytes / 102.4) / 10} KB` : `${bytes} bytes`
}

/** Returns a function that throws `timeout` once `seconds` have passed. `message` states the limit. */
export function deadline(seconds: number, message: string): () => void {
  const end = performance.now() + seconds * 1000
  return () => {
    if (performance.now() < end) return
    throw new LakeError(
      'timeout',
      `${message}, and this one took longer. Split it into smaller requests.`,
    )
  }
}
