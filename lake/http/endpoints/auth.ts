import {LakeError} from '../../error.ts'
import {publicAddress, requireUser, type RequestContext} from '../context.ts'
import {bearerToken} from '../identify.ts'
import {respond} from '../respond.ts'

/** Returns the login methods: one, with a token on the lake's own page (`login.ts`). */
export function authProviders(context: RequestContext): Response {
  const url = `${publicAddress(context)}/v1/auth/login/token`
  return respond({providers: [{name: 'token', title: 'A token of this lake', url}]})
}

export function authId(context: RequestContext): Response {
  return respond({id: requireUser(context).id, expiry: null})
}

/** Exchanges the `sid` of a login for a session token. Each `sid` is valid once. */
export function authFetch(context: RequestContext): Response {
  const login = context.lake.logins.finish(context.url.searchParams.get('sid') ?? '')
  if (login !== undefined) {
    return respond({token: context.lake.access.createSession(login), label: 'Login'})
  }
  throw new LakeError('unauthorized', 'This login has been used or has expired. Log in again.')
}

/** Ends a session. Created tokens remain valid, because other programs may use them. */
export function logout(context: RequestContext): Response {
  const token = bearerToken(context.request.headers)
  if (token !== undefined) context.lake.access.endSession(token)
  return respond({ok: true})
}
