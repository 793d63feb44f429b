import type {RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

/** Returns whether the page may use this lake. Every origin may read this response. */
export function checkCors(context: RequestContext): Response {
  const {origin} = context
  const allowed = origin.kind !== 'unlisted'
  const response = respond({result: {allowed, withCredentials: allowed}})
  if (origin.kind === 'unlisted') response.headers.set('access-control-allow-origin', '*')
  return response
}
