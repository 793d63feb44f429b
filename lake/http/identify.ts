import {LakeError} from '../error.ts'
import {isLoopbackAddress} from '../settings.ts'
import type {Viewer} from '../viewer.ts'
import type {LakeParts} from './call.ts'
import {clientAddress} from './client-address.ts'
import type {Origin} from './origin.ts'
import {signOfProxy} from './proxy-signs.ts'

/** What a request says about who sent it. */
export interface Sender {
  headers: Headers
  origin: Origin
  /** Where the connection comes from; undefined within this process. */
  address: string | undefined
  /** `1.0` or `1.1`; undefined within this process. */
  httpVersion?: string | undefined
}

/**
 * Decides who is asking:
 * - a token: whose it is; the site's own for its readers is nobody's, and only lets private datasets be read; one that the lake does not know is refused, never anonymous, and counted, so that
 *   nobody can try many;
 * - no token, but a page of this machine that is listed (the Studio), and the lake is for this machine
 *   only (`localUser` is given): the local person, unless there is a sign of a proxy (`proxy-signs.ts`), because anybody may be behind one;
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
    if (access.isReader(token)) return {kind: 'anonymous', readsPrivate: true}
    attempts.fail(client, token)
    throw new LakeError(
      'unauthorized',
      'The token is not one of this lake, or no longer good. Use one made by `npm run lake -- tokens create`, or the administrator’s: LAKE_TOKEN, or the file "token" of LAKE_DIR.',
    )
  }
  if (localUser === undefined || !isLocal(sender)) return {kind: 'anonymous'}
  const sign = signOfProxy(sender)
  if (sign === undefined) return localUser
  return {kind: 'anonymous', reason: proxySeen(sign)}
}

/** The token of `Authorization: Bearer …`; '' for an authorization of another kind. */
export function bearerToken(headers: Headers): string | undefined {
  const authorization = headers.get('authorization')
  if (authorization === null) return undefined
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
}

function isLocal({origin, address}: Sender): boolean {
  if (origin.kind !== 'listed' || !origin.loopback) return false
  return address === undefined || isLoopbackAddress(address)
}

function proxySeen(sign: string): string {
  return `The request came through a proxy or from a program that is not a browser (${sign}), so it does not get the rights of the person at this machine. If a proxy or tunnel leads to this lake, set LAKE_HOSTS to its public name: everybody then logs in with a token. At this machine, open the Studio at http://localhost.`
}
