import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {send, startLake, studioOrigin, type TestLake} from '../start-lake.ts'
import {openSocket, type TestSocket} from './open-socket.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const failed = (code: number): unknown => ({
  jsonrpc: '2.0',
  id: expect.anything(),
  error: {code, message: expect.any(String)},
})

describe('a socket', () => {
  const announce = {data: {sessionId: 's', locations: []}}

  it('accepts a listed page on this machine', async () => {
    const studio = await openSocket(lake.port)
    expect(await studio.request('presence_announce', announce)).toMatchObject({result: true})
    studio.close()
  })

  it('accepts a token in the request or as a message', async () => {
    const other = await openSocket(lake.port, {})
    expect(await other.request('presence_announce', announce)).toEqual(failed(4001))
    expect(await other.request('presence_subscribe')).toEqual(failed(4001))
    expect(await other.request('authorization', {authorization: 'Bearer wrong'})).toEqual(
      failed(4001),
    )
    const bearer = {authorization: `Bearer ${lake.token}`}
    expect(await other.request('authorization', bearer)).toMatchObject({result: true})
    expect(await other.request('presence_announce', announce)).toMatchObject({result: true})
    other.close()

    const third = await openSocket(lake.port, bearer)
    expect(await third.request('presence_subscribe')).toMatchObject({result: expect.any(String)})
    third.close()
  })

  it('refuses requests of any page after a wrong token', async () => {
    const studio = await openSocket(lake.port)
    await studio.request('authorization', {authorization: 'Bearer wrong'})
    expect(await studio.request('presence_announce', announce)).toEqual(failed(4001))
    studio.close()
  })

  it('is open with a created token until it is revoked', async () => {
    const {token, id} = await lake.tokenFor('viewer')
    const viewer = await openSocket(lake.port, {})
    await viewer.request('authorization', {authorization: `Bearer ${token}`})
    expect(await viewer.request('presence_announce', announce)).toMatchObject({result: true})
    await lake.send({
      method: 'DELETE',
      path: `/v2025-07-11/access/project/local/robots/${id}`,
      headers: {authorization: `Bearer ${lake.token}`},
    })
    expect(await viewer.closed).toBe(4001)
  })

  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  const path = '/v2022-06-30/socket/production'
  const refusals: [what: string, path: string, headers: Record<string, string>, status: number][] =
    [
      ['a page that is not listed', path, {origin: 'http://evil.example'}, 403],
      ['a page of no origin', path, {origin: 'null'}, 403],
      ['another host name', path, {host: 'evil.example', origin: studioOrigin}, 403],
      ['a wrong token', path, {authorization: 'Bearer wrong'}, 401],
      ['a missing dataset', '/v2022-06-30/socket/nowhere', {}, 404],
      ['another path', '/v2022-06-30/data/query/production', {}, 404],
      ['a path trick', '/v2022-06-30/socket/..%2f..', {}, 400],
      ['a malformed URL', '//', {}, 400],
    ]
  it.each(refusals)('refuses %s', async (_what, to, headers, status) => {
    const answer = await send(lake.port, {path: to, headers: {...upgrade, ...headers}})
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({statusCode: status, message: expect.any(String)})
  })

  it('returns 400 to a request that does not upgrade', async () => {
    const answer = await send(lake.port, {path})
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('WebSocket')
  })

  it('ignores an offer of HTTP/2', async () => {
    const headers = {connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': ''}
    expect((await send(lake.port, {path: '/v1/ping', headers})).status).toBe(200)
  })
})

describe('a message', () => {
  const cases: [what: string, message: string | object, code: number][] = [
    ['malformed JSON', '{"jsonrpc"', -32_700],
    ['no JSON-RPC version', {method: 'presence_subscribe', id: 1}, -32_600],
    ['a batch', [{jsonrpc: '2.0', id: 1, method: 'presence_subscribe'}], -32_600],
    ['no method', {jsonrpc: '2.0', id: 1}, -32_600],
    ['an unknown method', {jsonrpc: '2.0', id: 1, method: 'query'}, -32_601],
    ['a method of every object', {jsonrpc: '2.0', id: 1, method: 'constructor'}, -32_601],
    ['params that are a list', {jsonrpc: '2.0', id: 1, method: 'x', params: []}, -32_602],
    [
      'a roll call without a session',
      {jsonrpc: '2.0', id: 1, method: 'presence_rollcall'},
      -32_602,
    ],
    [
      'an announcement without locations',
      {jsonrpc: '2.0', id: 1, method: 'presence_announce', params: {data: {sessionId: 's'}}},
      -32_602,
    ],
    [
      'the end of an unknown subscription',
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'presence_unsubscribe',
        params: {subscriptionId: 'none'},
      },
      -32_602,
    ],
  ]
  it.each(cases)('with %s is rejected', async (_what, message, code) => {
    const studio = await openSocket(lake.port)
    studio.say(message)
    expect(await studio.next()).toMatchObject({jsonrpc: '2.0', error: {code}})
    expect(await studio.request('presence_rollcall', {session: 'still-here'})).toMatchObject({
      result: true,
    })
    studio.close()
  })

  it('ends the connection if it is too long, binary, or one of too many', async () => {
    const long = await openSocket(lake.port)
    long.say('x'.repeat(65 * 1024))
    expect(await long.closed).toBe(1009)

    const fast = await openSocket(lake.port)
    for (let count = 0; count < 200; count += 1) fast.say('{}')
    expect(await fast.closed).toBe(1008)
  })
})

async function subscribe(studio: TestSocket): Promise<string> {
  const {result} = (await studio.request('presence_subscribe')) as {result: string}
  return result
}

describe('subscriptions and sessions', () => {
  it('end with unsubscribe', async () => {
    const studio = await openSocket(lake.port)
    const subscriptionId = await subscribe(studio)
    expect(await studio.request('presence_unsubscribe', {subscriptionId})).toMatchObject({
      result: true,
    })
    studio.say({jsonrpc: '2.0', id: 'a', method: 'presence_rollcall', params: {session: 's'}})
    expect(await studio.next()).toMatchObject({id: 'a', result: true})
    studio.close()
  })

  it('end for the others when a connection breaks', async () => {
    const watcher = await openSocket(lake.port)
    const subscription = await subscribe(watcher)
    const leaver = await openSocket(lake.port)
    await leaver.request('presence_announce', {data: {sessionId: 'leaver', locations: []}})
    expect(await watcher.next()).toMatchObject({params: {result: {type: 'state'}}})
    leaver.terminate()
    expect(await watcher.next()).toEqual({
      jsonrpc: '2.0',
      method: 'presence_subscription',
      params: {
        subscription,
        result: {type: 'disconnect', i: 'local-user', m: {session: 'leaver'}},
      },
    })
    watcher.close()
  })

  it('survive the first connection if the session continues on another one', async () => {
    const watcher = await openSocket(lake.port)
    await subscribe(watcher)
    const first = await openSocket(lake.port)
    const second = await openSocket(lake.port)
    const data = {sessionId: 'back', locations: []}
    await first.request('presence_announce', {data})
    await second.request('presence_announce', {data})
    first.close()
    await first.closed
    await second.request('presence_rollcall', {session: 'back'})
    const types: unknown[] = []
    for (let count = 0; count < 3; count += 1) {
      const {params} = (await watcher.next()) as {params: {result: {type: string}}}
      types.push(params.result.type)
    }
    expect(types).toEqual(['state', 'state', 'rollCall'])
    second.close()
    watcher.close()
  })

  it('end with their dataset, and with the lake', async () => {
    const own = await startLake()
    await own.client().datasets.create('short')
    const guest = await openSocket(own.port, {origin: studioOrigin}, '/v2022-06-30/socket/short')
    await own.client().datasets.delete('short')
    expect(await guest.closed).toBe(1001)
    const last = await openSocket(own.port)
    await own.close()
    expect(await last.closed).toBe(1001)
  })
})
