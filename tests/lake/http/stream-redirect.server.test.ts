import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {request as httpRequest} from 'node:http'
import {startLake, studioHeaders, studioOrigin, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const listen = '/v2025-02-19/data/listen/production?query=*&includeAllVersions=true'
const drafts = '/v2025-02-19/data/live/events/production?includeDrafts=true'

/** Reads a stream until its first event, then disconnects. */
function firstEvent(
  url: URL,
  headers: Record<string, string>,
): Promise<{status: number; headers: Record<string, unknown>; text: string}> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      // Unlike browsers, Node does not resolve every *.localhost.
      {
        host: '127.0.0.1',
        port: lake.port,
        path: url.pathname + url.search,
        headers: {host: url.host, ...headers},
      },
      (response) => {
        response.setEncoding('utf8')
        response.once('data', (text: string) => {
          resolve({status: response.statusCode ?? 0, headers: response.headers, text})
          request.destroy()
        })
      },
    )
    request.on('error', reject)
    request.end()
  })
}

async function redirect(path: string, headers: Record<string, string>): Promise<URL> {
  const answer = await lake.send({path, headers})
  expect(answer.status).toBe(307)
  return new URL(String(answer.headers['location']))
}

describe('a browser that requests a stream', () => {
  it('is redirected to a different host name each time, on the same port', async () => {
    const one = await redirect(listen, studioHeaders)
    const two = await redirect(listen, studioHeaders)
    expect(one.hostname).toMatch(/^l\d+-local\.localhost$/)
    expect(one.port).toBe(String(lake.port))
    expect(one.searchParams.get('query')).toBe('*')
    expect(two.hostname).not.toBe(one.hostname)
    expect(two.searchParams.get('__ticket')).not.toBe(one.searchParams.get('__ticket'))
  })

  it('keeps its identity there, although its origin and token are lost', async () => {
    const cases: Record<string, string>[] = [
      studioHeaders,
      {...studioHeaders, authorization: `Bearer ${lake.token}`},
    ]
    for (const headers of cases) {
      const url = await redirect(drafts, headers)
      const preflight = await lake.send({
        method: 'OPTIONS',
        path: url.pathname + url.search,
        headers: {
          host: url.host,
          origin: 'null',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'x-sanity-app',
        },
      })
      expect(preflight.status).toBe(204)
      const stream = await firstEvent(url, {origin: 'null'})
      expect(stream.status).toBe(200)
      expect(stream.headers).toMatchObject({
        'access-control-allow-origin': 'null',
        'access-control-allow-credentials': 'true',
      })
      expect(stream.text).toMatch(/^event: welcome\n/)
    }
  })

  it('can use its ticket once', async () => {
    const url = await redirect(drafts, studioHeaders)
    await firstEvent(url, {origin: 'null'})
    const again = await firstEvent(url, {origin: 'null'})
    // A status after which the client retries at the original URL.
    expect(again.status).toBe(503)
    expect(again.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('can use its ticket for one path only', async () => {
    const {host, searchParams} = await redirect(drafts, studioHeaders)
    const answer = await lake.send({
      path: `/v1/users/me?__ticket=${searchParams.get('__ticket')}`,
      headers: {host, origin: 'null'},
    })
    expect(answer.status).toBe(503)
  })

  it('needs no ticket when it reconnects there, and sends its origin again', async () => {
    const url = await redirect(listen, studioHeaders)
    await firstEvent(url, {origin: 'null'})
    const again = await firstEvent(url, studioHeaders)
    expect(again.status).toBe(200)
    expect(again.headers['access-control-allow-origin']).toBe(studioOrigin)
  })

  it('stays anonymous if it was', async () => {
    const headers = {origin: 'http://evil.example'}
    expect((await lake.send({path: drafts, headers})).status).toBe(401)
    const url = await redirect(listen, headers)
    const stream = await firstEvent(url, {origin: 'null'})
    expect(stream.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('another client', () => {
  it('is not redirected', async () => {
    const url = new URL(listen, lake.address)
    const stream = await firstEvent(url, {authorization: `Bearer ${lake.token}`})
    expect(stream.status).toBe(200)
    expect(stream.text).toMatch(/^event: welcome\n/)
  })
})
