import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {send, startLake, studioHeaders, studioOrigin, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake({allowedOrigins: [studioOrigin, 'https://studio.example.org']})
  const documents = [
    {_id: 'public', _type: 'note'},
    {_id: 'drafts.public', _type: 'note'},
  ]
  const client = lake.client()
  await client.mutate(documents.map((document) => ({create: document})))
  await lake.send({
    method: 'PUT',
    path: '/v1/projects/local/datasets/hidden',
    headers: {'content-type': 'application/json', authorization: `Bearer ${lake.token}`},
    body: '{"aclMode":"private"}',
  })
})
afterAll(() => lake.close())

const everything = `/v1/data/query/production?query=${encodeURIComponent('*[_type == "note"]._id')}`

describe('the Host header', () => {
  const hosts: [host: string, status: number][] = [
    ['localhost', 200],
    ['LOCALHOST:1', 200],
    ['127.0.0.1:3900', 200],
    ['[::1]:3900', 200],
    ['local.localhost:3900', 200],
    ['l7-local.localhost', 200],
    ['example.org', 403],
    ['localhost.example.org', 403],
    ['notlocalhost', 403],
    ['127.0.0.1.example.org', 403],
    ['127.0.0.2', 403],
    ['0.0.0.0', 403],
    ['[::]:3900', 403],
    ['.localhost', 403],
    ['localhost.', 403],
  ]
  it.each(hosts)('%s: %i', async (host, status) => {
    const answer = await lake.send({path: '/v1/ping', headers: {host}})
    expect(answer.status).toBe(status)
  })

  it('is authoritative, not the host in the request line', async () => {
    const path = `http://localhost:${lake.port}/v1/ping`
    expect((await lake.send({path, headers: {host: 'example.org'}})).status).toBe(403)
    const other = await lake.send({path: 'http://example.org/v1/ping'})
    expect(other.status).toBe(403)
  })
})

describe('the viewer of a request', () => {
  const listed = studioHeaders
  const askers: [who: string, headers: Record<string, string>, status: number, id?: string][] = [
    ['no credentials', {}, 200],
    ['a listed page of this machine', listed, 200, 'local-user'],
    ['a listed page of elsewhere', {origin: 'https://studio.example.org'}, 200],
    ['a page that is not listed', {origin: 'http://localhost:9999'}, 200],
    ['a sandboxed page', {origin: 'null'}, 200],
    ['a listed page through a proxy', {...listed, 'x-forwarded-for': '10.0.0.1'}, 200],
    ['a wrong token', {authorization: 'Bearer wrong'}, 401],
    ['a wrong token from a listed page', {...listed, authorization: 'Bearer wrong'}, 401],
    ['another scheme', {authorization: 'Basic eDp5'}, 401],
    [
      'a cookie from a page that is not listed',
      {origin: 'http://evil.example', cookie: 'a=b'},
      403,
    ],
  ]
  it.each(askers)('%s', async (_who, headers, status, id) => {
    const answer = await lake.send({path: '/v1/users/me', headers})
    expect(answer.status).toBe(status)
    expect((answer.body as {id?: string}).id).toBe(id)
  })

  it('with the token is the local user, even from a listed public page', async () => {
    const authorization = `Bearer ${lake.token}`
    const cases: Record<string, string>[] = [
      {authorization},
      {authorization, origin: 'https://studio.example.org'},
    ]
    for (const headers of cases) {
      const answer = await lake.send({path: '/v1/users/me', headers})
      expect(answer.body).toMatchObject({id: 'local-user', role: 'administrator'})
    }
  })

  it('is rejected from a page that is not listed, even with the right token', async () => {
    const answer = await lake.send({
      path: '/v1/users/me',
      headers: {authorization: `Bearer ${lake.token}`, origin: 'http://evil.example'},
    })
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain(lake.token)
  })
})

describe('an anonymous client', () => {
  const json = {'content-type': 'application/json'}
  const cases: [method: string, path: string, status: number][] = [
    ['GET', everything, 200],
    ['GET', '/v1/data/query/hidden?query=*', 401],
    ['GET', '/v1/data/doc/hidden/a', 401],
    ['GET', '/v1/data/listen/hidden?query=*', 401],
    ['GET', '/v2025-02-19/data/live/events/hidden?includeDrafts=true', 401],
    ['GET', '/v1/data/export/hidden', 401],
    ['GET', '/v2025-02-19/data/live/events/production?includeDrafts=true', 401],
    ['POST', '/v1/data/mutate/production', 401],
    ['POST', '/v1/data/actions/production', 401],
    ['POST', '/v1/assets/images/production', 401],
    ['POST', '/v1/assets/files/production', 401],
    ['GET', '/v1/projects', 401],
    ['GET', '/v1/projects/local', 401],
    ['GET', '/v1/projects/local/datasets', 401],
    ['PUT', '/v1/projects/local/datasets/other', 401],
    ['DELETE', '/v1/projects/local/datasets/production', 401],
    ['GET', '/v1/users/local-user', 401],
    ['GET', '/v1/users/me/keyvalue/a', 401],
    ['PUT', '/v1/users/me/keyvalue', 401],
    ['GET', '/v1/data/history/production/transactions/public', 401],
    ['GET', '/v1/data/history/production/events/documents/public', 401],
    ['GET', '/v1/data/history/production/documents/public', 401],
  ]
  it.each(cases)('%s %s: %i', async (method, path, status) => {
    const body = method === 'POST' || method === 'PUT' ? {body: '{}'} : {}
    expect((await lake.send({method, path, headers: json, ...body})).status).toBe(status)
  })

  const ways = [
    everything,
    '/v1/data/query/production?perspective=drafts&query=*',
    '/v1/data/query/production?perspective=raw&query=*',
    '/v1/data/doc/production/drafts.public',
    '/v1/data/doc/production/public?includeAllVersions=true',
    '/v1/data/export/production',
  ]
  it.each(ways)('gets no draft from %s', async (path) => {
    const anonymous = await lake.send({path})
    expect(anonymous.status).toBe(200)
    expect(anonymous.text).not.toMatch(/"drafts\.public"(?!,"reason":"permission")/)
    const known = await lake.send({path, headers: {authorization: `Bearer ${lake.token}`}})
    if (!path.includes('perspective=drafts')) expect(known.text).toContain('drafts.public')
  })
})

describe('CORS', () => {
  const asked = {
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,x-sanity-app',
  }

  it('allows a listed page to send requests and read responses, with credentials', async () => {
    const path = '/v1/users/me/keyvalue'
    const before = await lake.send({
      method: 'OPTIONS',
      path,
      headers: {origin: studioOrigin, ...asked},
    })
    expect(before.status).toBe(204)
    expect(before.headers).toMatchObject({
      'access-control-allow-origin': studioOrigin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,x-sanity-app',
      vary: 'Origin',
    })
    expect(before.headers['access-control-allow-methods']).toContain('PUT')
    expect(Number(before.headers['access-control-max-age'])).toBeGreaterThan(0)

    const answer = await lake.send({path: '/v1/users/me', headers: {origin: studioOrigin}})
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': studioOrigin,
      'access-control-allow-credentials': 'true',
    })
  })

  it('allows a listed page to read an error', async () => {
    const answer = await lake.send({path: '/v1/nothing', headers: {origin: studioOrigin}})
    expect(answer.status).toBe(404)
    expect(answer.headers['access-control-allow-origin']).toBe(studioOrigin)
  })

  const others = ['http://evil.example', 'http://localhost:3001', 'null', 'https://localhost:3000']
  it.each(others)('allows nothing for %s', async (origin) => {
    const before = await lake.send({
      method: 'OPTIONS',
      path: '/v1/ping',
      headers: {origin, ...asked},
    })
    expect(before.status).toBe(403)
    const answer = await lake.send({path: everything, headers: {origin}})
    for (const {headers} of [before, answer]) {
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })

  const pages: [origin: string, allowed: boolean][] = [
    [studioOrigin, true],
    ['http://evil.example', false],
  ]
  it.each(pages)('reports to %s at /check/cors whether it is allowed', async (origin, allowed) => {
    const answer = await lake.send({path: '/v1/check/cors', headers: {origin}})
    expect(answer.body).toEqual({result: {allowed, withCredentials: allowed}})
    expect(answer.headers['access-control-allow-origin']).toBe(allowed ? origin : '*')
  })
})

describe('the lake’s addresses', () => {
  it('are both addresses of localhost', async () => {
    for (const host of ['127.0.0.1', '[::1]']) {
      expect((await fetch(`http://${host}:${lake.port}/v1/ping`)).status).toBe(200)
    }
  })

  it('contain the project in the host name, a header or the path', async () => {
    const path = '/v1/data/query/production?query=1'
    const answers = await Promise.all([
      send(lake.port, {path, headers: {host: 'local.localhost'}}),
      send(lake.port, {path, headers: {'x-sanity-project-id': 'local'}}),
      send(lake.port, {path, headers: {host: 'other.localhost'}}),
      send(lake.port, {path, headers: {'x-sanity-project-id': 'other'}}),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 404])
  })

  const versions = ['v1', 'vX', 'v2021-06-07', 'v2025-02-19', 'v2026-11-23']
  it.each(versions)('accept the API version %s', async (version) => {
    expect((await lake.send({path: `/${version}/ping`})).status).toBe(200)
  })
})
