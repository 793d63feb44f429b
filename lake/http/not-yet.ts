import {LakeError} from '../error.ts'
import type {Call} from './call.ts'

/** Paths whose part of the lake is on its way. */
export function notYet(call: Call): Response {
  throw new LakeError('not_implemented', `This lake does not answer ${call.url.pathname} yet.`)
}
