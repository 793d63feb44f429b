import {LakeError} from '../../error.ts'
import type {RequestContext} from '../context.ts'

/** Rejects a plain request to the presence socket (see `http/upgrade-presence.ts`). */
export function socket(_call: RequestContext): Response {
  throw new LakeError(
    'invalid',
    'This is the address of a WebSocket: connect with "Upgrade: websocket".',
  )
}
