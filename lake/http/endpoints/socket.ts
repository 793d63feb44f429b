import {LakeError} from '../../error.ts'
import type {Call} from '../call.ts'

/** Where presence is spoken. A request that gets here did not ask to (see `presence/upgrade.ts`). */
export function socket(_call: Call): Response {
  throw new LakeError(
    'invalid',
    'This is the address of a WebSocket: connect with "Upgrade: websocket".',
  )
}
