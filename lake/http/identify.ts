import {createHash, timingSafeEqual} from 'node:crypto'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import type {Origin} from './origin.ts'

/**
 * Decides who is asking:
 * - the lake's token: the local person, an administrator; any other token is refused, never anonymous;
 * - no token, but a page of this machine that is listed (the Studio): the local person as well. There is
 *   no login because the lake listens on loopback only; what came through a proxy is not trusted so;
 * - everybody else is anonymous.
 */
export function identify(headers: Headers, origin: Origin, token: string, person: Viewer): Viewer {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (given && sameSecret(given, token)) return person
    throw new LakeError(
      'unauthorized',
      'The token is not one of this lake. Use the one in LAKE_TOKEN, or in the file "token" of LAKE_DIR.',
    )
  }
  if (origin.kind === 'listed' && origin.loopback && !wasForwarded(headers)) return person
  return {kind: 'anonymous'}
}

/** Compares in a time that says nothing about where two secrets differ. */
function sameSecret(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token))
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}

function wasForwarded(headers: Headers): boolean {
  return headers.has('forwarded') || headers.has('x-forwarded-for') || headers.has('via')
}
