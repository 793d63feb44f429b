import type {ClientRequest, IncomingMessage} from 'node:http'
import * as http from 'node:http'
import * as https from 'node:https'
import type {AddressInfo} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {defaultSiteLimits} from '../../common/settings/site-limits.ts'
import {createAuthority} from '../../lake/as-sanity/certificate.ts'
import {openFront} from '../../lake/as-sanity/front.ts'
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

interface Started {
  port: number
  /** For a server with TLS. */
  secure?: {ca: string; servername: string}
}

async function send({port, secure}: Started, agent: http.Agent) {
  const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>()
  const {request} = secure ? https : http
  const sent: ClientRequest = request(
    {host: '127.0.0.1', port, agent, path: '/v1/ping', ...secure},
    resolve,
  )
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

async function startNames(): Promise<Started> {
  const authority = createAuthority(new Date())
  const {port: lakePort} = await startLake()
  const {port} = await openFront({authority, lakePort, port: 0, now: () => new Date()})
  return {port, secure: {ca: authority.cert, servername: 'abc123.api.sanity.io'}}
}

describe.each<[string, () => Started | Promise<Started>]>([
  ['the server for Next', () => listenForUpstream((_, response) => void response.end())],
  ['the page server', startPageServer],
  ['the lake', startLake],
  ['the lake at Sanity’s names', startNames],
])('%s', (_, start) => {
  test('answers on an idle connection, although the process was blocked beyond the keep-alive time', async () => {
    const started = await start()
    const {Agent} = started.secure ? https : http
    const agent = new Agent({keepAlive: true, maxSockets: 1})
    await send(started, agent)
    await wait(keepAliveMs - 1200)
    block(1500)
    // The timers of server and client have ended, and run after this.
    const second = await new Promise((resolve, reject) => {
      setImmediate(() => send(started, agent).then(resolve, reject))
    })
    expect(second).toEqual({status: expect.any(Number), reused: true})
    agent.destroy()
  })
})
