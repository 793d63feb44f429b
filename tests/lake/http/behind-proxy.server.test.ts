import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {
  send,
  startLake,
  studioHeaders,
  studioOrigin,
  type Answer,
  type TestLake,
} from '../start-lake.ts'
import {openSocket} from '../presence/open-socket.ts'
import {startRawProxy, type ProxyRules} from './raw-proxy.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const host = (name: string) => (port: number) => `${name}:${port}`

/** Proxies as they forward requests when only the lake's address is configured. */
const proxies: [what: string, rules: ProxyRules][] = [
  ['nginx up to 1.29', {version: '1.0', host: host('127.0.0.1'), adds: ['Connection: close']}],
  ['nginx that leads to localhost', {version: '1.0', host: host('localhost')}],
  ['nginx that keeps the host', {version: '1.0'}],
  ['HTTP/1.1 with the address as host', {host: host('127.0.0.1')}],
  ['HTTP/1.1 with the IPv6 address as host', {host: host('[::1]')}],
  ...[
    'X-Forwarded-For: 203.0.113.9',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Host: lake.example.org',
    'X-Forwarded-Port: 443',
    'X-Forwarded: for=203.0.113.9',
    'Forwarded: for=203.0.113.9',
    'X-Real-IP: 203.0.113.9',
    'X-Client-IP: 203.0.113.9',
    'X-Cluster-Client-IP: 203.0.113.9',
    'True-Client-IP: 203.0.113.9',
    'CF-Connecting-IP: 203.0.113.9',
    'Fly-Client-IP: 203.0.113.9',
    'X-Original-URL: /',
    'X-Envoy-External-Address: 203.0.113.9',
    'X-Amzn-Trace-Id: Root=1-67891233',
    'CDN-Loop: example',
    'Via: 1.1 example',
  ].map((line): [string, ProxyRules] => [line, {adds: [line]}]),
]

/** Headers of proxies that are in no list, and of those that authenticate users. */
const otherHeaders = [
  'X-Request-ID',
  'X-Scheme',
  'Front-End-Https',
  'Client-IP',
  'X-Varnish',
  'Surrogate-Capability',
  'X-Vercel-Id',
  'Proxy-Connection',
  'Traceparent',
  'X-B3-TraceId',
  'Akamai-Origin-Hop',
  'Tailscale-User-Login',
  'Remote-User',
  'X-Auth-Request-Email',
  'X-Unknown',
]

/** Programs that claim the Studio's origin, and a browser's request that a proxy forwards. */
const senders: [what: string, headers: Record<string, string>][] = [
  ['a program', {origin: studioOrigin}],
  ['a browser', studioHeaders],
]

const attempts = proxies.flatMap(([proxy, rules]) =>
  senders.map(([sender, headers]) => ({proxy, sender, rules, headers})),
)

async function tryAll(port: number, headers: Record<string, string>): Promise<Answer[]> {
  const json = {...headers, 'content-type': 'application/json', connection: 'close'}
  const body = '{"mutations":[{"create":{"_type":"note"}}]}'
  const named = {host: 'localhost', ...json}
  return Promise.all([
    send(port, {path: '/v1/users/me', headers: named}),
    send(port, {method: 'POST', path: '/v1/data/mutate/production', headers: named, body}),
  ])
}

describe('a lake for this machine behind a proxy that is not configured', () => {
  it.each(attempts)('gives no rights to $sender through $proxy', async ({rules, headers}) => {
    const proxy = await startRawProxy(lake.port, rules)
    const [me, written] = await tryAll(proxy.port, headers)
    proxy.close()
    expect(me?.body).toEqual({})
    expect(written?.status).toBe(401)
    expect(written?.body).toMatchObject({message: expect.stringContaining('LAKE_HOSTS')})
    expect(await lake.client().fetch('count(*[_type == "note"])')).toBe(0)
  })

  it('gives no rights to a program that claims the origin of the Studio', async () => {
    const [me, written] = await tryAll(lake.port, {origin: studioOrigin})
    expect(me?.body).toEqual({})
    expect(written?.body).toMatchObject({message: expect.stringContaining('Sec-Fetch-Site')})
  })

  it('accepts a token through every proxy', async () => {
    const authorization = `Bearer ${lake.token}`
    for (const [what, rules] of proxies) {
      const proxy = await startRawProxy(lake.port, rules)
      const [me] = await tryAll(proxy.port, {...studioHeaders, authorization})
      proxy.close()
      expect([what, me?.body]).toEqual([what, expect.objectContaining({id: 'local-user'})])
    }
  })

  const sockets: [what: string, rules: ProxyRules][] = proxies.filter(
    ([, {version}]) => version !== '1.0',
  )
  it.each(sockets)('gives no rights to a socket through %s', async (_, rules) => {
    const proxy = await startRawProxy(lake.port, rules)
    const socket = await openSocket(proxy.port)
    expect(await socket.request('presence_subscribe')).toMatchObject({error: {code: 4001}})
    socket.close()
    proxy.close()
  })
})

it.each(otherHeaders)('a request with %s has no rights', async (name) => {
  const headers = {...studioHeaders, [name]: 'a'}
  expect((await lake.send({path: '/v1/users/me', headers})).body).toEqual({})
})

/** The headers of requests to another origin, as the browsers send them. */
const browsers: [name: string, headers: Record<string, string>][] = [
  [
    'Chromium',
    {
      'sec-ch-ua': '"Chromium";v="142"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Linux"',
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'cors',
      'sec-gpc': '1',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'cache-control': 'no-cache',
      pragma: 'no-cache',
      dnt: '1',
    },
  ],
  [
    'Firefox',
    {
      'accept-language': 'de,en;q=0.5',
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'cors',
      priority: 'u=4',
      te: 'trailers',
      cookie: 'theme=dark',
    },
  ],
  ['Safari', {'sec-fetch-dest': 'empty', priority: 'u=3, i', referer: 'http://localhost:3000/'}],
  ['the client', {'x-sanity-project-id': 'local', 'x-sanity-lineage': 'a', 'last-event-id': 'b'}],
]

describe('a page of this machine in a browser', () => {
  it.each(browsers)('has all rights with the headers of %s', async (_, more) => {
    const headers = {...studioHeaders, accept: '*/*', 'user-agent': 'Mozilla/5.0', ...more}
    const {body} = await lake.send({path: '/v1/users/me', headers})
    expect(body).toMatchObject({id: 'local-user', role: 'administrator'})
  })

  it.each(['same-origin', 'same-site', 'cross-site'])('has all rights (%s)', async (site) => {
    for (const name of ['localhost', 'local.localhost', `local.localhost:${lake.port}`]) {
      const headers = {host: name, origin: studioOrigin, 'sec-fetch-site': site}
      const {body} = await lake.send({path: '/v1/users/me', headers})
      expect(body).toMatchObject({id: 'local-user', role: 'administrator'})
    }
  })
})

it('logs once that a proxy was detected', async () => {
  const logged: unknown[] = []
  const own = await startLake({
    log: {request() {}, fault() {}, warning: (text) => logged.push(text)},
  })
  for (const site of ['same-site', 'same-site']) {
    await own.send({
      path: '/v1/users/me',
      headers: {origin: studioOrigin, 'sec-fetch-site': site, 'x-real-ip': '203.0.113.9'},
    })
  }
  await own.close()
  expect(logged).toEqual([expect.stringContaining('the header "x-real-ip"')])
})
