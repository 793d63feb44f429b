/** The roles, a subset of Sanity's. `access/roles.ts` defines the permissions of each. */
export type Role = 'administrator' | 'editor' | 'contributor' | 'viewer'

/**
 * The client's identity, determined once per request (`http/identify.ts`). `anonymous` can read published
 * documents without a dot in their id in public datasets, and cannot write.
 */
export type Viewer = Anonymous | User

export interface Anonymous {
  kind: 'anonymous'
  /** Also reads private datasets as if they were public: a site acts for its readers. */
  readsPrivate?: true
  /** Why a page on this machine is not the local user: what is wrong and what to do. */
  reason?: string
}

/** A client with a token, or the user of this machine. */
export interface User {
  kind: 'user'
  /** The author in the history of each revision. */
  id: string
  name: string
  role: Role
  /** The hash of the client's token; undefined for the local user without one. */
  credential?: string
}
