import {createHmac} from 'node:crypto'
import type {Role, User} from '../viewer.ts'
import {hashOf} from './secret.ts'

/** What the site of this lake may need: to read drafts for previews, and to write down what readers send. */
const siteRoles = ['viewer', 'editor'] as const satisfies Role[]

/** `reader`: what the anonymous may read of a public dataset, also of a private one. It is no user's. */
export type SiteRole = (typeof siteRoles)[number] | 'reader'

/**
 * The site's own token with a role. It is made from the administrator's, so that who starts the two can
 * hand it to the site without keeping it anywhere: it is the same at every start, and worth nothing once
 * the administrator's is another one. The administrator's cannot be found from it.
 */
export function siteToken(administratorToken: string, role: SiteRole): string {
  return `sk${createHmac('sha256', administratorToken).update(`site ${role}`).digest('base64url')}`
}

/** The hash of the token by which the site reads on behalf of its readers. */
export function siteReader(administratorToken: string): string {
  return hashOf(siteToken(administratorToken, 'reader'))
}

/** Whose the site's other tokens are, by their hashes. */
export function siteUsers(administratorToken: string): Map<string, User> {
  return new Map(
    siteRoles.map((role) => {
      const credential = hashOf(siteToken(administratorToken, role))
      return [credential, {kind: 'user', ...siteIdentity, role, credential}]
    }),
  )
}

/** The id stands in the history of what the site writes, so it must never change. */
export const siteIdentity = {id: 'site', name: 'The site'}
