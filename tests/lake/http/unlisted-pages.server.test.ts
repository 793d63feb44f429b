import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, studioHeaders, studioOrigin, type TestLake} from '../start-lake.ts'

let lake: TestLake
let open: TestLake
const warnings: string[] = []

beforeAll(async () => {
  lake = await startLake({
    log: {request() {}, fault() {}, warning: (text) => void warnings.push(text)},
  })
  open = await startLake({addresses: ['https://lake.example.org']})
})
afterAll(async () => {
  await lake.close()
  await open.close()
})

const query = '/v2025-02-19/data/query/production?query=1'
const dataPaths = [
  query,
  '/vX/data/listen/production?query=*',
  '/v1/data/doc/production/a',
  '/v1/data/export/production',
  '/v1/data/history/production/transactions',
  '/v2025-02-19/data/live/events/production',
  '/v1/data/references/production/documents/a/to',
]

type Headers = Record<string, string>
const evil = 'https://evil.example'
const refused: [what: string, headers: Headers][] = [
  ['of another site, without an origin', {'sec-fetch-site': 'cross-site'}],
  ['of another site, with its origin', {'sec-fetch-site': 'cross-site', origin: evil}],
  [
    'in a frame on another site',
    {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'},
  ],
  ['of another port', {'sec-fetch-site': 'same-site', origin: 'http://localhost:1234'}],
  ['of another port, without an origin', {'sec-fetch-site': 'same-site'}],
  ['in a sandbox', {'sec-fetch-site': 'cross-site', origin: 'null'}],
]
const accepted: [what: string, headers: Headers][] = [
  ['of the Studio', studioHeaders],
  ['of a listed page on another site', {'sec-fetch-site': 'cross-site', origin: studioOrigin}],
  ['typed into the address bar', {'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'}],
  ['of a program', {}],
  ['of the lake itself', {'sec-fetch-site': 'same-origin'}],
  [
    'of a followed link on this machine',
    {'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1'},
  ],
]

async function preflight(origin: string): Promise<number> {
  const headers = {origin, 'access-control-request-method': 'GET'}
  return (await lake.send({method: 'OPTIONS', path: '/v1/users/me', headers})).status
}

describe('on a lake for this machine only', () => {
  it.each(
    dataPaths.flatMap((path) => refused.map(([what, headers]) => [path, what, headers] as const)),
  )('%s: a request of a page is refused: %s', async (path, _what, headers) => {
    expect(await lake.send({path, headers})).toMatchObject({
      status: 403,
      body: {message: expect.stringContaining('LAKE_ALLOWED_ORIGINS')},
    })
  })

  it.each(accepted)('a request is accepted: %s', async (_what, headers) => {
    expect((await lake.send({path: query, headers})).status).toBe(200)
  })

  it('the log names the setting for a page of this machine, once', async () => {
    expect(await preflight(evil)).toBe(403)
    expect(warnings).toEqual([])
    expect(await preflight('http://localhost:3334')).toBe(403)
    expect(await preflight('http://localhost:3334')).toBe(403)
    expect(warnings).toEqual([
      expect.stringContaining('LAKE_ALLOWED_ORIGINS=http://localhost:3334 '),
    ])
  })

  it('any page may embed images and files', async () => {
    const path = `/images/local/production/${'0'.repeat(40)}-1x1.png`
    const headers = {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}
    expect((await lake.send({path, headers})).status).toBe(404)
  })

  it('a mutation of another page is refused', async () => {
    const headers = {'sec-fetch-site': 'cross-site', 'content-type': 'text/plain'}
    const path = '/v1/data/mutate/production'
    expect((await lake.send({method: 'POST', path, headers, body: '{}'})).status).toBe(403)
  })
})

it('on a lake with a public name, any page may read public data', async () => {
  const headers = {'sec-fetch-site': 'cross-site', origin: evil}
  expect((await open.send({path: query, headers})).status).toBe(200)
})
