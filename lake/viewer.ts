/** The roles of Sanity's that every plan has a use for here; `access/roles.ts` says what each may do. */
export type Role = 'administrator' | 'editor' | 'contributor' | 'viewer'

/**
 * Who is asking, decided once at the edge (`http/identify.ts`).
 * `anonymous` sees published documents without a dot in their id, of public datasets, and writes nothing.
 */
export type Viewer = Anonymous | User

export interface Anonymous {
  kind: 'anonymous'
  /** Private datasets too, with no more of them than of public ones: a site on behalf of its readers. */
  readsPrivate?: true
  /** Why a page of this machine is not the local person: what is wrong and what to do. */
  reason?: string
}

/** Someone with a token, or the person whose machine this is. */
export interface User {
  kind: 'user'
  /** Stands in every revision's history as its author. */
  id: string
  name: string
  role: Role
  /** The hash of the token that they came with; undefined for the local person without one. */
  credential?: string
}
