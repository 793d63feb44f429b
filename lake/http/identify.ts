import {hasGeneratedForm} from '../access/secret.ts'
import {LakeError} from '../error.ts'
import {isLoopbackAddress} from '../settings.ts'
import type {Viewer} from '../viewer.ts'
import type {LakeParts} from './context.ts'
import type {Origin} from './origin.ts'
import {signOfProxy} from './proxy-signs.ts'

/** The properties of a request that identify its viewer. */
export interface Sender {
  headers: Headers
  origin: Origin
  /** The client's network address; undefined for calls within this process. */
  address: string | undefined
  /** The client's address, which a proxy may have forwarded; undefined for this machine. */
  client: string | undefined
  /** `1.0` or `1.1`; undefined for calls within this process. */
  httpVersion?: string | undefined
}

/**
 * Determines the viewer of a request:
 * - With a token: its user. The site's reader token is anonymous, but reads private datasets. An unknown
 * token is rejected and counted, so that tokens cannot be guessed.
 * - Without a token, from a listed page on this machine: the local user, if the lake is for this machine only
 * (`localUser` is given) and there is no sign of a proxy (`proxy-signs.ts`), which could serve anybody.
 * - Otherwise: anonymous.
 */
export function identify(
  sender: Sender,
  {
    access,
    attempts,
    localUser,
    refuseForeign,
  }: Pick<LakeParts, 'access' | 'attempts' | 'localUser' | 'refuseForeign'>,
): Viewer {
  const token = bearerToken(sender.headers)
  if (token !== undefined) {
    const foreign = refuseForeign?.(token)
    if (foreign) throw foreign
    const {client} = sender
    const user = access.userOf(token)
    // Somebody with the same address may be guessing. A generated token cannot be guessed, so its user goes on.
    if (user && hasGeneratedForm(token)) return user
    attempts.check(client)
    if (user) return user
    if (access.isReader(token)) return {kind: 'anonymous', readsPrivate: true}
    attempts.fail(client, token)
    throw new LakeError(
      'unauthorized',
      'The token is unknown, revoked or expired. Use one from `npm run lake -- tokens create`, or the administrator’s: LAKE_TOKEN, or the file "token" of LAKE_DIR.',
    )
  }
  if (localUser === undefined || !isLocal(sender)) return {kind: 'anonymous'}
  const sign = signOfProxy(sender)
  if (sign === undefined) return localUser
  return {kind: 'anonymous', reason: proxySeen(sign)}
}

/** Returns the token of `Authorization: Bearer …`; '' for another scheme. */
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
  return `The request came through a proxy or from a program that is not a browser (${sign}), so it does not get the rights of the local user. If a proxy or tunnel leads to this lake, set LAKE_HOSTS to its public name: everybody then logs in with a token. On this machine, open the Studio at http://localhost.`
}
