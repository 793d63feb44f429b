import {sign} from '../../common/signature.ts'
import type {Role, User} from '../viewer.ts'
import {hashOf} from './secret.ts'

/** Roles of the site: `viewer` reads drafts for previews, `editor` stores what readers send. */
const siteRoles = ['viewer', 'editor'] as const satisfies Role[]

/**
 * `reader`: reads private datasets with the permissions that anonymous clients have on public ones. It has no
 * user.
 */
export type SiteRole = (typeof siteRoles)[number] | 'reader'

/**
 * Derives the site's token for a role from the administrator's token. So the program that starts both need
 * not store it: it is the same at every start, and a new administrator's token invalidates it. The derivation
 * is one-way.
 */
export function siteToken(administratorToken: string, role: SiteRole): string {
  return `sk${sign(`site ${role}`, administratorToken)}`
}

/** Returns the hash of the token with which the site reads for its readers. */
export function siteReader(administratorToken: string): string {
  return hashOf(siteToken(administratorToken, 'reader'))
}

/** Returns the users of the site's other tokens by hash. */
export function siteUsers(administratorToken: string): Map<string, User> {
  return new Map(
    siteRoles.map((role) => {
      const credential = hashOf(siteToken(administratorToken, role))
      return [credential, {kind: 'user', ...siteIdentity, role, credential}]
    }),
  )
}

/** The id is in the history of what the site writes, so it must never change. */
export const siteIdentity = {id: 'site', name: 'The site'}
