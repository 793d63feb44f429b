import {LakeError} from '../../error.ts'
import {publicAddress, requireUser, type Call} from '../call.ts'
import {bearerToken} from '../identify.ts'
import {respond} from '../respond.ts'

/** Returns the login methods: one, with a token on the lake's own page (`login.ts`). */
export function authProviders(call: Call): Response {
  const url = `${publicAddress(call)}/v1/auth/login/token`
  return respond({providers: [{name: 'token', title: 'A token of this lake', url}]})
}

export function authId(call: Call): Response {
  return respond({id: requireUser(call).id, expiry: null})
}

/** Exchanges the `sid` of a login for a session token. Each `sid` is valid once. */
export function authFetch(call: Call): Response {
  const login = call.lake.logins.finish(call.url.searchParams.get('sid') ?? '')
  if (login !== undefined) {
    return respond({token: call.lake.access.createSession(login), label: 'Login'})
  }
  throw new LakeError('unauthorized', 'This login has been used or has expired. Log in again.')
}

/** Ends a session. Created tokens remain valid, because other programs may use them. */
export function logout(call: Call): Response {
  const token = bearerToken(call.request.headers)
  if (token !== undefined) call.lake.access.endSession(token)
  return respond({ok: true})
}
