import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, studioOrigin, type Answer, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake({addresses: ['https://lake.example.org']})
})
afterAll(() => lake.close())

const back = `${studioOrigin}/studio/structure?a=b`
const page = (query: Record<string, string>): string =>
  `/v1/auth/login/token?${new URLSearchParams(query).toString()}`

function type(
  token: string,
  query: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return lake.send({
    method: 'POST',
    path: page(query),
    headers: {'content-type': 'application/x-www-form-urlencoded', ...headers},
    body: new URLSearchParams({token}).toString(),
  })
}

describe('the login page', () => {
  it('is the URL to which the Studio’s login links', async () => {
    const headers = {host: 'local.lake.example.org', origin: studioOrigin}
    const {body} = await lake.send({path: '/v2026-05-04/auth/providers', headers})
    expect(body).toEqual({
      providers: [
        {
          name: 'token',
          title: 'A token of this lake',
          url: 'https://lake.example.org/v1/auth/login/token',
        },
      ],
    })
  })

  it('runs no script, cannot be framed and submits its form only to itself', async () => {
    const answer = await lake.send({path: page({origin: back, type: 'dual'})})
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('localhost:3000')
    expect(answer.text).not.toContain('<script')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    })
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`form-action 'self' ${studioOrigin};`)
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('reports an invalid token without repeating it', async () => {
    for (const token of ['', 'not-a-token', '<b>']) {
      const answer = await type(token, {origin: back})
      expect(answer.status).toBe(401)
      expect(answer.text).toContain('not a token of this lake')
      if (token) expect(answer.text).not.toContain(token)
    }
  })

  const elsewhere = [
    'http://evil.example/studio',
    'http://localhost:9999/callback',
    'https://localhost:3000/studio',
    'http://localhost:3000.evil.example/',
    'http://localhost:3000@evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    'nonsense',
    '',
  ]
  it.each(elsewhere)('does not return to %s', async (origin) => {
    for (const answer of [
      await lake.send({path: page({origin, type: 'dual'})}),
      await type(lake.token, {origin, type: 'dual'}),
      await type(lake.token, {origin, type: 'token', withSid: 'true'}),
    ]) {
      expect(answer.status).toBe(403)
      expect(answer.headers).not.toHaveProperty('location')
      expect(answer.text).toContain('LAKE_ALLOWED_ORIGINS')
    }
  })

  it('accepts a token from its own page only', async () => {
    const query = {origin: back}
    const own = {host: 'lake.example.org', origin: 'https://lake.example.org', cookie: 'a=b'}
    expect((await type(lake.token, query, own)).status).toBe(303)
    for (const origin of ['null', 'http://evil.example', studioOrigin]) {
      expect((await type(lake.token, query, {origin})).status).toBe(403)
    }
  })
})

describe('the redirect after a login', () => {
  it('carries a sid to the Studio, which can exchange it once for a session', async () => {
    const {status, headers} = await type(` ${lake.token}\n`, {origin: back, type: 'dual'})
    expect(status).toBe(303)
    const [address = '', sid = ''] = String(headers['location']).split('#sid=')
    expect(address).toBe(back)
    expect(sid).toMatch(/^[\w-]{20,}$/)
    expect(sid).not.toContain(lake.token)

    const fetchIt = () =>
      lake.send({path: `/v2026-05-04/auth/fetch?sid=${sid}`, headers: {origin: studioOrigin}})
    const {body} = await fetchIt()
    const {token} = body as {token: string}
    expect(token).toMatch(/^[\w-]{32,}$/)
    expect((await fetchIt()).status).toBe(401)

    const me = await lake.client({token}).users.getById('me')
    expect(me).toMatchObject({id: 'local-user'})
  })

  it('goes to the port of `sanity login`, with a URL to exchange the sid', async () => {
    const origin = 'http://localhost:54321/callback'
    const {headers} = await type(lake.token, {origin, type: 'token', label: 'laptop'})
    const location = new URL(String(headers['location']))
    expect(location.origin + location.pathname).toBe(origin)
    const ask = new URL(location.searchParams.get('url') ?? '')
    expect(ask.origin).toBe('https://lake.example.org')
    const {body} = await lake.send({path: ask.pathname + ask.search})
    expect(body).toMatchObject({token: expect.stringMatching(/^st/), label: expect.any(String)})
  })

  it('is not possible with the token of a session', async () => {
    const {headers} = await type(lake.token, {origin: back})
    const [, sid = ''] = String(headers['location']).split('#sid=')
    const {body} = await lake.send({path: `/v1/auth/fetch?sid=${sid}`})
    expect((await type((body as {token: string}).token, {origin: back})).status).toBe(401)
  })
})

const from = (address: string) => ({'x-forwarded-for': address})
const api = (token: string, headers: Record<string, string>) =>
  lake.send({path: '/v1/users/me', headers: {...headers, authorization: `Bearer ${token}`}})

describe('wrong tokens', () => {
  it('are limited by client on the login page, which others can still use', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect((await type(`guess-${n}`, {origin: back}, from('203.0.113.9'))).status).toBe(401)
    }
    const refused = await type(lake.token, {origin: back}, from('203.0.113.9'))
    expect(refused.status).toBe(429)
    expect(refused.headers['retry-after']).toBe('60')
    expect(refused.text).toContain('Too many wrong tokens came from your address')
    expect((await type(lake.token, {origin: back}, from('203.0.113.10'))).status).toBe(303)
    // The address that the proxy added counts, not the ones that the client claims before it.
    const claimed = from('203.0.113.10, 203.0.113.9')
    expect((await type(lake.token, {origin: back}, claimed)).status).toBe(429)
  })

  it('are limited in requests as well, together with the login page', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect((await api(`guess-${n}`, from('203.0.113.20'))).status).toBe(401)
    }
    expect((await api(lake.token, from('203.0.113.20'))).status).toBe(429)
    expect((await type(lake.token, {origin: back}, from('203.0.113.20'))).status).toBe(429)
    expect((await api(lake.token, from('203.0.113.21'))).status).toBe(200)
  })

  it('do not lock out the logins and tokens that the lake has generated, which cannot be guessed', async () => {
    const office = from('203.0.113.40')
    const {token} = await lake.tokenFor('editor')
    const {headers} = await type(token, {origin: back}, office)
    const [, sid = ''] = String(headers['location']).split('#sid=')
    const {body} = await lake.send({path: `/v1/auth/fetch?sid=${sid}`})
    for (let n = 0; n < 10; n += 1) await api(`guess-${n}`, office)
    expect((await api(`sk-stillwater-${'a'.repeat(43)}`, office)).status).toBe(429)
    expect((await api(lake.token, office)).status).toBe(429)
    expect((await api(token, office)).status).toBe(200)
    expect((await api((body as {token: string}).token, office)).status).toBe(200)
    expect((await type(token, {origin: back}, office)).status).toBe(303)
  })

  it('that are always the same count as one guess', async () => {
    for (let n = 0; n < 30; n += 1) await api('outdated', from('203.0.113.30'))
    expect((await api(lake.token, from('203.0.113.30'))).status).toBe(200)
  })
})
