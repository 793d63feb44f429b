import {LakeError} from '../error.ts'
import type {Limits} from '../limits.ts'
import type {Client} from '../queries/client.ts'
import type {Connection} from './connection.ts'

/** Limits the memory of responses that clients have requested and not read yet. */
export interface Unsent {
  /** Throws `unavailable` if the client has no share left. Call it before the work for a response. */
  check: (client: Client) => void
  /** Counts a response until it is sent, and closes the connection of a client that reads too slowly. */
  hold: (client: Client, characters: number, connection: Connection | undefined) => void
}

/** A client that reads a long response more slowly than this is disconnected. */
const slowestBytesPerMs = 20

/**
 * Creates the limit. One client may use half of `unsentBytes`. Clients without a token share a half, of which
 * each may use a quarter.
 */
export function createUnsent({unsentBytes, unreadSeconds}: Limits): Unsent {
  const held = new Map<string, number>()
  let total = 0
  let anonymous = 0

  function add(client: Client, bytes: number): void {
    total += bytes
    if (client.isAnonymous) anonymous += bytes
    const rest = (held.get(client.key) ?? 0) + bytes
    if (rest > 0) held.set(client.key, rest)
    else held.delete(client.key)
  }

  function check(client: Client, more = 0): void {
    const own = (held.get(client.key) ?? 0) + more
    const isFull =
      total + more > unsentBytes ||
      own > unsentBytes / (client.isAnonymous ? 8 : 2) ||
      (client.isAnonymous && anonymous + more > unsentBytes / 2)
    if (!isFull) return
    throw new LakeError(
      'unavailable',
      'Too many responses are waiting to be read. Read those that you have requested, and send fewer requests at once.',
    )
  }

  return {
    check: (client) => check(client, 1),
    hold(client, characters, connection) {
      // Without a connection, a caller in this process already has the response.
      if (!connection) return
      check(client, characters)
      add(client, characters)
      const longestMs = unreadSeconds * 1000 + characters / slowestBytesPerMs
      const timer = setTimeout(connection.disconnect, longestMs)
      timer.unref()
      connection.whenDone(() => {
        clearTimeout(timer)
        add(client, -characters)
      })
    },
  }
}
