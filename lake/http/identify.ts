import {LakeError} from '../error.ts'
import {isLoopbackAddress} from '../settings.ts'
import type {Viewer} from '../viewer.ts'
import type {LakeParts} from './call.ts'
import {clientAddress} from './client-address.ts'
import type {Origin} from './origin.ts'

/** What a request says about who sent it. */
export interface Sender {
  headers: Headers
  origin: Origin
  /** Where the connection comes from; undefined within this process. */
  address: string | undefined
}

/**
 * Decides who is asking:
 * - a token: whose it is; one that the lake does not know is refused, never anonymous, and counted, so that
 *   nobody can try many;
 * - no token, but a page of this machine that is listed (the Studio), and the lake is for this machine
 *   only (`localUser` is given): the local person. What came through a proxy is not trusted so;
 * - everybody else is anonymous.
 */
export function identify(
  sender: Sender,
  {access, attempts, localUser}: Pick<LakeParts, 'access' | 'attempts' | 'localUser'>,
): Viewer {
  const token = bearerToken(sender.headers)
  if (token !== undefined) {
    const client = clientAddress(sender.headers, sender.address)
    attempts.check(client)
    const user = access.userOf(token)
    if (user) return user
    attempts.fail(client, token)
    throw new LakeError(
      'unauthorized',
      'The token is not one of this lake, or no longer good. Use one made by `npm run lake -- tokens create`, or the administrator’s: LAKE_TOKEN, or the file "token" of LAKE_DIR.',
    )
  }
  return localUser && isLocal(sender) ? localUser : {kind: 'anonymous'}
}

/** The token of `Authorization: Bearer …`; '' for an authorization of another kind. */
export function bearerToken(headers: Headers): string | undefined {
  const authorization = headers.get('authorization')
  if (authorization === null) return undefined
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
}

function isLocal({headers, origin, address}: Sender): boolean {
  if (origin.kind !== 'listed' || !origin.loopback || wasForwarded(headers)) return false
  return address === undefined || isLoopbackAddress(address)
}

export function wasForwarded(headers: Headers): boolean {
  return headers.has('forwarded') || headers.has('x-forwarded-for') || headers.has('via')
}
