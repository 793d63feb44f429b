import {LakeError} from '../error.ts'

/** The hosted lake's error for this is not documented; clients read any `description`. */
export function tooLong(timeout: number): LakeError {
  const description = `The query was stopped: it took more than ${timeout / 1000} seconds. Request less data, or filter by type or id.`
  return new LakeError('timeout', description, {type: 'queryTimeoutError', description})
}

export function tooMuchMemory(): LakeError {
  return new LakeError(
    'too_large',
    'The query was stopped: it exceeded the memory limit of a query. Request less data.',
  )
}

export function tooMany(): LakeError {
  return new LakeError('unavailable', 'Too many queries are waiting: try again in a moment.')
}

export function closing(): LakeError {
  return new LakeError('unavailable', 'The lake is closing.')
}

export function nobodyWaits(): LakeError {
  return new LakeError(
    'caller_left',
    'The query was cancelled, because the client has closed the connection.',
  )
}
