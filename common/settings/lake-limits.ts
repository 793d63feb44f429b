/**
 * Limits for requests. The defaults are those of the hosted lake (Sanity's documentation, "Technical
 * limits"), so that what works here works there. `LAKE_LIMITS` changes any of them by name.
 */
export interface LakeLimits {
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
  /** How long an SVG may take to be drawn, in a process of its own. */
  svgSeconds: number
  /** A request's headers together with its URL. */
  headerBytes: number
  /** The query string of a GET query; longer queries are sent by POST. */
  queryAddress: number
  /** The whole URL of a listener. */
  listenAddress: number
  /** Documents that one patch or delete by query may change. */
  documentsByQuery: number
  /** Documents that the mutations or actions of one request may change. */
  transactionDocuments: number
  /** How long a query waits for a worker thread. */
  queryWaitSeconds: number
  /** How long a worker thread may evaluate a query. */
  querySeconds: number
  /** Like `querySeconds`, for a client without a token. */
  anonymousQuerySeconds: number
  /** The maximum size of a query's result as JSON. */
  resultBytes: number
  /** Like `resultBytes`, for a client without a token. */
  anonymousResultBytes: number
  /** Memory for responses that clients have not read yet. */
  unsentBytes: number
  /** How long a client may read nothing of its response. */
  unreadSeconds: number
  /** Memory for cached results. */
  resultCacheBytes: number
  /** How long an evaluation may take before the log names the query and the reason. */
  slowQuerySeconds: number
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
  /** The number of webhooks of the lake. Each has one connection at a time. */
  webhooks: number
  /** The payload of a webhook as JSON. */
  webhookBytes: number
  /** How long the request of a webhook may take. */
  webhookSeconds: number
  /** Messages that may wait for the receiver of one webhook. */
  webhookQueue: number
  /** Rates per client address, except for this machine's own; 0 means no limit. */
  mutationsPerSecond: number
  uploadsPerSecond: number
  requestsPerSecond: number
}

const megabyte = 1024 * 1024

export const defaultLakeLimits: LakeLimits = {
  documentBytes: 32 * megabyte,
  attributes: 1000,
  depth: 20,
  mutationBytes: 4 * megabyte,
  bodyBytes: 100 * megabyte,
  assetBytes: 100 * megabyte,
  madeImageBytes: 1024 * megabyte,
  svgSeconds: 10,
  headerBytes: 15 * 1024,
  queryAddress: 11_264,
  listenAddress: 14_800,
  documentsByQuery: 10_000,
  transactionDocuments: 10_000,
  queryWaitSeconds: 60,
  querySeconds: 60,
  slowQuerySeconds: 0.5,
  anonymousQuerySeconds: 10,
  resultBytes: 128 * megabyte,
  anonymousResultBytes: 16 * megabyte,
  resultCacheBytes: 64 * megabyte,
  unsentBytes: 256 * megabyte,
  unreadSeconds: 30,
  queryBytes: 1536 * megabyte,
  filterSeconds: 10,
  mutationSeconds: 3 * 60,
  exportSeconds: 5 * 60,
  listeners: 1000,
  listenerSeconds: 30 * 60,
  releaseDocuments: 1000,
  releaseBytes: 100 * megabyte,
  webhooks: 100,
  webhookBytes: megabyte,
  webhookSeconds: 30,
  webhookQueue: 10_000,
  mutationsPerSecond: 25,
  uploadsPerSecond: 25,
  requestsPerSecond: 500,
}
