import {WebSocket} from 'ws'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'

/** What is done with a connection's messages. */
export interface Talk {
  receive: (text: string) => void
  end: () => void
  readonly viewer: Viewer
}

/** Every presence connection that is open. */
export interface Sockets {
  /** @throws LakeError `rate_limited` when there are as many as the lake allows, of people not known yet half */
  makeRoom: (viewer: Viewer) => void
  /** Lets a connection talk until it is closed, is idle for too long, or says too much. */
  open: (dataset: object, socket: WebSocket, talk: (send: (text: string) => void) => Talk) => void
  /** Ends the connections of a dataset. */
  disconnect: (dataset: object, reason: string) => void
  /** Ends the connections of those whose credentials are no longer good. */
  endWhere: (ends: (viewer: Viewer) => boolean) => void
  endAll: () => void
}

export interface SocketLimits {
  /** Connections at once. */
  connections: number
  /** Messages that may come at once, and as many again in every ten seconds. */
  messages: number
  /** Bytes that may wait for a slow reader. */
  waiting: number
  /** Milliseconds between signs of life; who gives none in between is cut off. */
  interval: number
  /** Milliseconds that a connection has to say whose it is. */
  patience: number
}

const usual: SocketLimits = {
  connections: 1000,
  messages: 100,
  waiting: 1024 * 1024,
  interval: 30_000,
  patience: 10_000,
}

/** Codes that close a connection: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1, and Sanity's own. */
const closeCodes = {goingAway: 1001, unsupported: 1003, policy: 1008, unauthorized: 4001}

/** By this the client sees that the lake lives; browsers tell it nothing of a ping. */
const heartbeat = '♥'

export function createSockets(limits: Partial<SocketLimits> = {}): Sockets {
  const {connections, messages, waiting, interval, patience} = {...usual, ...limits}
  const sockets = new Map<WebSocket, {dataset: object; talk: Talk}>()

  function send(socket: WebSocket, text: string): void {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > waiting) socket.terminate()
    else socket.send(text)
  }

  return {
    makeRoom(viewer) {
      const unknown = [...sockets.values()].filter(({talk}) => talk.viewer.kind === 'anonymous')
      const isFull = viewer.kind === 'anonymous' && unknown.length >= Math.ceil(connections / 2)
      if (sockets.size < connections && !isFull) return
      throw new LakeError(
        'rate_limited',
        `As many presence connections are open as this lake holds at once (${connections}, half as many before they say who they are).`,
      )
    },
    open(dataset, socket, begin) {
      const talk = begin((text) => send(socket, text))
      sockets.set(socket, {dataset, talk})
      const allow = limitRate(messages)
      let alive = true
      const pulse = setInterval(() => {
        if (!alive) return socket.terminate()
        alive = false
        socket.ping()
        send(socket, heartbeat)
      }, interval)
      const deadline = setTimeout(() => {
        const isKnown = talk.viewer.kind === 'user'
        if (!isKnown) socket.close(closeCodes.unauthorized, 'No credentials came.')
      }, patience)
      socket.on('pong', () => (alive = true))
      socket.on('message', (data, isBinary) => {
        alive = true
        if (isBinary) socket.close(closeCodes.unsupported, 'Send text.')
        else if (allow()) talk.receive(data.toString())
        else socket.close(closeCodes.policy, 'Too many messages.')
      })
      // What goes wrong on the wire also closes it; there is nobody to tell.
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(pulse)
        clearTimeout(deadline)
        sockets.delete(socket)
        talk.end()
      })
    },
    disconnect(dataset, reason) {
      for (const [socket, of] of sockets) {
        if (of.dataset === dataset) socket.close(closeCodes.goingAway, reason)
      }
    },
    endWhere(ends) {
      for (const [socket, {talk}] of sockets) {
        if (!ends(talk.viewer)) continue
        socket.close(closeCodes.unauthorized, 'The token is no longer good.')
      }
    },
    endAll() {
      for (const socket of sockets.keys()) {
        socket.close(closeCodes.goingAway, 'The lake is closing.')
        // One who has gone without a word would keep the server from closing.
        setTimeout(() => socket.terminate(), 500).unref()
      }
    },
  }
}

/** A bucket of tokens: `size` at once, and as many again in every ten seconds. */
function limitRate(size: number): () => boolean {
  let left = size
  let last = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(size, left + ((now - last) / 10_000) * size)
    last = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
