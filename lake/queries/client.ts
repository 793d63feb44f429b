/** Who a query is for: workers and memory are shared fairly between clients. */
export interface Client {
  /** The same for all queries of one client. */
  key: string
  /** Whether the client has no token. */
  isAnonymous: boolean
}

/** The client of the lake's own queries. */
export const ownClient: Client = {key: 'lake', isAnonymous: false}
