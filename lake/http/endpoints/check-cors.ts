import type {Call} from '../call.ts'
import {respond} from '../respond.ts'

/** Whether the page that asks may use this lake. The one answer that every page may read. */
export function checkCors(call: Call): Response {
  const {origin} = call
  const allowed = origin.kind !== 'unlisted'
  const response = respond({result: {allowed, withCredentials: allowed}})
  if (origin.kind === 'unlisted') response.headers.set('access-control-allow-origin', '*')
  return response
}
