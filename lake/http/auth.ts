import {LakeError} from '../error.ts'
import {requireUser, type Call} from './call.ts'
import {respond} from './respond.ts'

/** There is nobody to log in with: the local person needs no login, everybody else a token. */
export function authProviders(_call: Call): Response {
  return respond({providers: []})
}

export function authId(call: Call): Response {
  return respond({id: requireUser(call).id, expiry: null})
}

export function authFetch(_call: Call): Response {
  throw new LakeError(
    'not_implemented',
    'This lake has no login sessions to exchange for a token yet.',
  )
}

/** There is no session that could end. */
export function logout(_call: Call): Response {
  return respond({ok: true})
}
