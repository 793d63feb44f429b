import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import {connect} from 'node:net'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {WebSocket, WebSocketServer} from 'ws'
import {localPerson} from '../../../lake/access/person.ts'
import {createSockets, type SocketLimits} from '../../../lake/presence/sockets.ts'
import type {Viewer} from '../../../lake/viewer.ts'

let server: Server | undefined
let onServer: WebSocket | undefined
afterEach(() => {
  vi.useRealTimers()
  server?.close()
})

/** Starts a server of sockets, which authenticates them only if `authorized`. */
async function serve(limits: Partial<SocketLimits>, authorized: boolean): Promise<number> {
  const sockets = createSockets(limits)
  const viewer: Viewer = authorized ? localPerson() : {kind: 'anonymous'}
  const upgrades = new WebSocketServer({noServer: true, clientTracking: false, maxPayload: 1000})
  server = createServer()
  server.on('upgrade', (request, stream, head) => {
    upgrades.handleUpgrade(request, stream, head, (socket) => {
      onServer = socket
      sockets.open({}, socket, () => ({receive() {}, end() {}, viewer}))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return address.port
}

describe('a connection', () => {
  it('is closed if it does not authenticate', async () => {
    const port = await serve({timeoutMs: 20}, false)
    const [code] = await once(new WebSocket(`ws://127.0.0.1:${port}`), 'close')
    expect(code).toBe(4001)
  })

  it('receives heartbeats and stays open while it responds', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout']})
    const port = await serve({interval: 1000, timeoutMs: 500}, true)
    const socket = new WebSocket(`ws://127.0.0.1:${port}`)
    await once(socket, 'open')
    for (let count = 0; count < 5; count += 1) {
      const [message, pong] = [once(socket, 'message'), once(onServer ?? socket, 'pong')]
      vi.advanceTimersByTime(1000)
      expect(String((await message)[0])).toBe('♥')
      await pong
    }
    socket.close()
    expect((await once(socket, 'close'))[0]).toBe(1005)
  })

  it('is terminated if it does not respond to pings', async () => {
    const port = await serve({interval: 20}, true)
    const raw = connect(port, '127.0.0.1')
    raw.write(
      'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
        'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    raw.resume()
    await once(raw, 'close')
    expect(raw.bytesRead).toBeGreaterThan(0)
  })

  it('is rejected above the limit', () => {
    expect(() => createSockets({connections: 0}).checkCapacity({kind: 'anonymous'})).toThrow(
      /connections are open/,
    )
  })
})
