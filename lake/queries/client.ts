/** The client of a query. Workers and memory are shared fairly between clients. */
export interface Client {
  /** The same for all queries of one client. */
  key: string
  /** Whether the client has no token. */
  isAnonymous: boolean
}

/** The client of the lake's own queries. */
export const ownClient: Client = {key: 'lake', isAnonymous: false}

/** The caller of a query. */
export interface Asker {
  /** Default: the lake itself. */
  readonly client?: Client
  /** Aborted when the caller no longer waits for the result. */
  readonly signal?: AbortSignal
  /** Milliseconds for the evaluation, instead of the pool's default. */
  readonly timeout?: number
}
