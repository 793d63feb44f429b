import {Agent, request, type ClientRequest, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {defaultSiteLimits} from '../../common/settings/site-limits.ts'
import {listen} from '../../web/server/listen.ts'
import {listenForUpstream} from '../../web/server/upstream.ts'
import {startLake} from '../lake/start-lake.ts'

/** Node's keep-alive time, and the buffer that it adds. */
const keepAliveMs = 6000

/** Keeps this process from doing anything else. */
function block(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

async function send(port: number, agent: Agent) {
  const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>()
  const sent: ClientRequest = request({host: '127.0.0.1', port, agent, path: '/'}, resolve)
  sent.on('error', reject).end()
  const response = await promise
  for await (const _ of response);
  return {status: response.statusCode, reused: sent.reusedSocket}
}

async function startPageServer() {
  const settings = {port: 0, host: '127.0.0.1', limits: defaultSiteLimits, trustedProxies: 0}
  const [server] = await listen((_, response) => response.end(), settings)
  if (!server) throw new Error('It listens nowhere.')
  return {port: (server.address() as AddressInfo).port}
}

describe.each([
  ['the server for Next', () => listenForUpstream((_, response) => void response.end())],
  ['the page server', startPageServer],
  ['the lake', startLake],
])('%s', (_, start) => {
  test('answers on an idle connection, although the process was blocked beyond the keep-alive time', async () => {
    const {port} = await start()
    const agent = new Agent({keepAlive: true, maxSockets: 1})
    await send(port, agent)
    await wait(keepAliveMs - 1200)
    block(1500)
    // The timers of server and client have ended, and run after this.
    const second = await new Promise((resolve, reject) => {
      setImmediate(() => send(port, agent).then(resolve, reject))
    })
    expect(second).toEqual({status: expect.any(Number), reused: true})
    agent.destroy()
  })
})
