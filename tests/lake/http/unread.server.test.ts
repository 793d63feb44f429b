import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {afterEach, expect, it} from 'vitest'
import {defaultLimits, type Limits} from '../../../lake/limits.ts'
import {startLake, type TestLake} from '../start-lake.ts'

const megabyte = 1024 * 1024
/** More than the buffers of a connection hold. */
const long = `{"a": "${'x'.repeat(1000)}"}${'{"a": a + a}'.repeat(14)}`

let lake: TestLake
const sockets: Socket[] = []

async function start(limits: Partial<Limits>): Promise<void> {
  lake = await startLake({limits: {...defaultLimits, ...limits}})
}
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await lake.close()
})

const address = (query: string): string =>
  `/v2025-02-19/data/query/production?returnQuery=false&query=${encodeURIComponent(query)}`

/** Requests the long result on a connection that reads only the beginning. */
async function askWithoutReading(headers = ''): Promise<Socket> {
  const socket = connect(lake.port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write(`GET ${address(long)} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`)
  await once(socket, 'readable')
  return socket
}

const statusOfLong = async (): Promise<number> => (await lake.send({path: address(long)})).status

it('refuses a client with too many unread bytes, and serves the others', async () => {
  await start({unreadSeconds: 600, unsentBytes: 8 * 17 * megabyte})
  await askWithoutReading()
  const second = await lake.send({path: address(long)})
  expect(second.status).toBe(503)
  expect(second.headers['retry-after']).toBe('1')
  // Others have their own share.
  const headers = {authorization: `Bearer ${lake.token}`}
  expect((await lake.send({path: address('1'), headers})).status).toBe(200)
})

it('disconnects a client that reads nothing, and returns its memory', async () => {
  await start({unreadSeconds: 1, unsentBytes: 8 * 17 * megabyte})
  const socket = await askWithoutReading()
  await expect.poll(statusOfLong).toBe(200)
  socket.resume()
  await once(socket, 'close')
})

it('serves a client that reads, however many results it requests', async () => {
  await start({unreadSeconds: 600, unsentBytes: 8 * 17 * megabyte})
  for (let count = 0; count < 5; count += 1) {
    expect((await lake.send({path: address(long)})).status).toBe(200)
  }
})
