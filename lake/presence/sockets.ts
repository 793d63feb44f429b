import type {WebSocket} from 'ws'
import {createTokenBucket} from '../../common/http/token-bucket.ts'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'

/** Handles the messages of a connection. */
export interface SocketHandler {
  receive: (text: string) => void
  end: () => void
  readonly viewer: Viewer
}

/** All open presence connections. */
export interface Sockets {
  /** @throws LakeError `rate_limited` at the limit; clients without credentials may use half of it */
  checkCapacity: (viewer: Viewer) => void
  /** Serves a connection until it closes, is idle for too long, or exceeds its rate. */
  open: (
    dataset: object,
    socket: WebSocket,
    begin: (send: (text: string) => void) => SocketHandler,
  ) => void
  /** Ends the connections of a dataset. */
  disconnect: (dataset: object, reason: string) => void
  /** Closes the connections whose credentials are no longer valid. */
  endWhere: (ends: (viewer: Viewer) => boolean) => void
  endAll: () => void
}

export interface SocketLimits {
  /** Concurrent connections. */
  connections: number
  /** Messages at once, and the same number in every ten seconds. */
  messages: number
  /** Bytes that may be buffered for a slow client. */
  waiting: number
  /** Milliseconds between pings. A client that does not respond to one is disconnected. */
  interval: number
  /** Milliseconds in which a client must authenticate. */
  timeoutMs: number
}

const defaults: SocketLimits = {
  connections: 1000,
  messages: 100,
  waiting: 1024 * 1024,
  interval: 30_000,
  timeoutMs: 10_000,
}

/** Close codes: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1, and Sanity's own. */
const closeCodes = {goingAway: 1001, unsupported: 1003, policy: 1008, unauthorized: 4001}

/** A message by which the client sees that the connection is alive; browsers hide pings. */
const heartbeat = '♥'

export function createSockets(limits: Partial<SocketLimits> = {}): Sockets {
  const {connections, messages, waiting, interval, timeoutMs} = {...defaults, ...limits}
  const sockets = new Map<WebSocket, {dataset: object; handler: SocketHandler}>()

  function send(socket: WebSocket, text: string): void {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > waiting) socket.terminate()
    else socket.send(text)
  }

  return {
    checkCapacity(viewer) {
      const unknown = [...sockets.values()].filter(
        ({handler}) => handler.viewer.kind === 'anonymous',
      )
      const isFull = viewer.kind === 'anonymous' && unknown.length >= Math.ceil(connections / 2)
      if (sockets.size < connections && !isFull) return
      throw new LakeError(
        'rate_limited',
        `Too many presence connections are open: the limit is ${connections}, and half of it for clients without credentials.`,
      )
    },
    open(dataset, socket, begin) {
      const handler = begin((text) => send(socket, text))
      sockets.set(socket, {dataset, handler})
      const allow = createTokenBucket({
        size: messages,
        refillMs: 10_000,
        now: () => performance.now(),
      })
      let alive = true
      const pulse = setInterval(() => {
        if (!alive) return socket.terminate()
        alive = false
        socket.ping()
        send(socket, heartbeat)
      }, interval)
      const deadline = setTimeout(() => {
        const isAuthenticated = handler.viewer.kind === 'user'
        if (!isAuthenticated) socket.close(closeCodes.unauthorized, 'No credentials were sent.')
      }, timeoutMs)
      socket.on('pong', () => (alive = true))
      socket.on('message', (data, isBinary) => {
        alive = true
        if (isBinary) socket.close(closeCodes.unsupported, 'Send text.')
        else if (allow()) handler.receive(data.toString())
        else socket.close(closeCodes.policy, 'Too many messages.')
      })
      // A socket that fails also closes, and there is no client left to notify.
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(pulse)
        clearTimeout(deadline)
        sockets.delete(socket)
        handler.end()
      })
    },
    disconnect(dataset, reason) {
      for (const [socket, of] of sockets) {
        if (of.dataset === dataset) socket.close(closeCodes.goingAway, reason)
      }
    },
    endWhere(ends) {
      for (const [socket, {handler}] of sockets) {
        if (!ends(handler.viewer)) continue
        socket.close(closeCodes.unauthorized, 'The token is no longer valid.')
      }
    },
    endAll() {
      for (const socket of sockets.keys()) {
        socket.close(closeCodes.goingAway, 'The lake is closing.')
        // A client that has disappeared would delay the close of the server.
        setTimeout(() => socket.terminate(), 500).unref()
      }
    },
  }
}
