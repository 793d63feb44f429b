import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import {connect, type Socket} from 'node:net'
import {describe, expect, it, onTestFinished} from 'vitest'
import {limitConnections, limitTimes} from '../../../web/http/server-limits.ts'
import {defaultSiteLimits} from '../../../common/settings/site-limits.ts'

/** Starts a server on each loopback address, so that there can be two clients. The servers share their limits. */
async function startServers(limits: {connections: number; connectionsPerClient: number}) {
  const addresses = ['127.0.0.1', '::1'] as const
  const servers = addresses.map(() => createServer((_request, response) => response.end('hello')))
  limitConnections(servers, {limits: {...defaultSiteLimits, ...limits}, trustedProxies: 0})
  await Promise.all(servers.map((server, at) => once(server.listen(0, addresses[at]), 'listening')))
  onTestFinished(() => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })
  const open = (at: 0 | 1) => openConnection(addresses[at], portOf(servers[at]))
  return {servers, ipv4: () => open(0), ipv6: () => open(1)}
}

function portOf(server: Server | undefined): number {
  const address = server?.address()
  if (typeof address === 'object' && address) return address.port
  throw new Error('The server has no port.')
}

interface Connection {
  socket: Socket
  /** Sends a request. Resolves with whether there was a response; false if the connection was closed. */
  isAlive: () => Promise<boolean>
}

/** Connects and sends a request, so that the server has certainly accepted the connection. */
async function openConnection(
  host: string,
  port: number,
): Promise<Connection & {accepted: boolean}> {
  const socket = connect(port, host).on('error', () => {})
  const closed = once(socket, 'close').then(() => false)
  const isAlive = (): Promise<boolean> => {
    if (socket.destroyed) return Promise.resolve(false)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    return Promise.race([once(socket, 'data').then(() => true), closed])
  }
  return {socket, isAlive, accepted: await isAlive()}
}

describe('connections', () => {
  it('of one client are limited', async () => {
    const {ipv4, ipv6} = await startServers({connections: 10, connectionsPerClient: 2})
    const first = [await ipv4(), await ipv4(), await ipv4()]
    expect(first.map(({accepted}) => accepted)).toEqual([true, true, false])
    expect((await ipv6()).accepted).toBe(true)
  })

  it('at the total limit are evicted for another client, the oldest of the client with the most first', async () => {
    const {ipv4, ipv6} = await startServers({connections: 4, connectionsPerClient: 4})
    const crowd = [await ipv4(), await ipv4(), await ipv4(), await ipv4()]
    const others = [await ipv6(), await ipv6()]
    expect(others.map(({accepted}) => accepted)).toEqual([true, true])
    const alive = await Promise.all(crowd.map((one) => one.isAlive()))
    expect(alive).toEqual([false, false, true, true])
    // Both clients have two connections, so neither is evicted.
    expect([(await ipv4()).accepted, (await ipv6()).accepted]).toEqual([false, false])
    expect(await Promise.all(others.map((one) => one.isAlive()))).toEqual([true, true])
  })

  it('that were closed no longer count', async () => {
    const {servers, ipv4} = await startServers({connections: 1, connectionsPerClient: 1})
    const closed = new Promise((resolve) => {
      servers[0]?.once('connection', (socket: Socket) => socket.once('close', resolve))
    })
    const first = await ipv4()
    expect((await ipv4()).accepted).toBe(false)
    first.socket.destroy()
    await closed
    expect((await ipv4()).accepted).toBe(true)
  })
})

it.each([
  ['a client that was busy', 0, 20_000],
  ['nginx, which reuses a connection for 60 seconds', 1, 60_000],
  ['Caddy, which does for 120', 2, 120_000],
])('an idle connection outlives the keep-alive time for %s', (_, trustedProxies, milliseconds) => {
  const server = createServer()
  limitTimes(server, {limits: defaultSiteLimits, trustedProxies})
  const {keepAliveTimeout, keepAliveTimeoutBuffer} = server
  expect(keepAliveTimeout + keepAliveTimeoutBuffer).toBeGreaterThan(milliseconds)
})
