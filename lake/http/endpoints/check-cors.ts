import type {Call} from '../call.ts'
import {respond} from '../respond.ts'

/** Returns whether the page may use this lake. Every origin may read this response. */
export function checkCors(call: Call): Response {
  const {origin} = call
  const allowed = origin.kind !== 'unlisted'
  const response = respond({result: {allowed, withCredentials: allowed}})
  if (origin.kind === 'unlisted') response.headers.set('access-control-allow-origin', '*')
  return response
}
