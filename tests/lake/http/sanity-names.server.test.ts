import {onTestFinished, describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {assetAddress} from '../../../lake/assets/asset-url.ts'
import {withAccess} from '../../../lake/commands/with-access.ts'
import {everyLocalPort} from '../../../lake/http/origin.ts'
import type {RequestEntry} from '../../../lake/log.ts'
import {useLake} from '../behaviours/use-lake.ts'
import {startLake} from '../start-lake.ts'

const addresses = ['https://api.sanity.io', 'https://apicdn.sanity.io', 'https://cdn.sanity.io']
const warnings: string[] = []
const entries: RequestEntry[] = []
const lake = useLake({
  addresses,
  sanityNames: true,
  project: 'abc123',
  allowedOrigins: [everyLocalPort],
  log: {
    request: (entry) => entries.push(entry),
    fault: console.error,
    warning: (text) => warnings.push(text),
  },
})

const host = 'abc123.api.sanity.io'
const page = 'http://localhost:3333'
/** Has the form of a token of the service, but is none. */
const foreign = `sk${'Ab1'.repeat(50)}`

function ownToken(): string {
  const options = {label: 'Test', role: 'administrator'} as const
  return withAccess(lake().folder, (access) => access.createToken(options).token)
}

describe('a lake at the names of Sanity’s service', () => {
  it.each([
    ['a query', 'GET', '/v1/data/query/production?query=1'],
    ['a mutation', 'POST', '/v1/data/mutate/production'],
    ['the current user', 'GET', '/v1/users/me'],
    ['an event stream', 'GET', '/v1/data/listen/production?query=*'],
    ['the login page', 'POST', `/v1/auth/login/token?origin=${page}&withSid=true&type=token`],
  ])('refuses a token of the service in %s, without repeating it', async (_what, method, path) => {
    const isForm = path.includes('/login/')
    const headers: Record<string, string> = isForm
      ? {host}
      : {host, origin: page, authorization: `Bearer ${foreign}`}
    const body = isForm ? {body: `token=${foreign}`} : {}
    const answer = await lake().send({method, path, headers, ...body})
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('not Sanity’s service')
    expect(answer.text).not.toContain(foreign)
    // Without it, a page could not show the reason.
    if (!isForm) expect(answer.headers['access-control-allow-origin']).toBe(page)
  })

  it('refuses it at the socket, too', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${lake().port}/v1/socket/production`, {
      headers: {host, authorization: `Bearer ${foreign}`},
    })
    onTestFinished(() => socket.terminate())
    await expect(
      new Promise((_resolve, reject) => socket.on('error', (error) => reject(error))),
    ).rejects.toThrow('401')
  })

  it('reports it once, and never logs it', () => {
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('neither stored nor logged')
    expect(JSON.stringify([warnings, entries])).not.toContain(foreign)
  })

  it('also refuses the administrator’s token, which has no recognisable prefix', async () => {
    const headers = {host, authorization: `Bearer ${lake().token}`}
    expect((await lake().send({path: '/v1/users/me', headers})).status).toBe(401)
  })

  it('accepts a token that it has generated', async () => {
    const token = ownToken()
    expect(token).toMatch(/^sk-stillwater-/)
    const headers = {host, origin: page, authorization: `Bearer ${token}`}
    const answer = await lake().send({path: '/v1/users/me', headers})
    expect(answer).toMatchObject({status: 200, body: {role: 'administrator'}})
  })

  it.each([
    ['http://localhost:3333', true],
    ['http://127.0.0.1:4321', true],
    ['http://localhost', true],
    ['https://localhost:3333', false],
    ['http://localhost.example.org:3333', false],
    ['http://example.org', false],
  ])('for the page %s: %s', async (origin, allowed) => {
    const token = ownToken()
    const headers = {host, origin, authorization: `Bearer ${token}`}
    const {status} = await lake().send({path: '/v1/users/me', headers})
    expect(status).toBe(allowed ? 200 : 403)
    const body = JSON.stringify({origin, allowCredentials: true})
    const added = await lake().send({
      method: 'POST',
      path: '/v1/cors',
      headers: {host, authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      body,
    })
    expect(added.status).toBe(allowed ? 200 : 501)
  })

  it('leaves event streams of browsers at their name', async () => {
    const response = await fetch(`${lake().address}/v1/data/live/events/production`, {
      headers: {'x-sanity-project-id': 'abc123', origin: page},
      redirect: 'manual',
    })
    onTestFinished(() => response.body?.cancel())
    expect(response.status).toBe(200)
  })

  it('puts the name of the CDN into the URLs of assets', async () => {
    const token = ownToken()
    const document = await lake()
      .client({token, projectId: 'abc123'})
      .assets.upload('file', Buffer.from('a text'), {filename: 'a.txt'})
    expect(document.url).toMatch(/^https:\/\/cdn\.sanity\.io\/files\/abc123\/production\//)
  })
})

it.each([
  [[], undefined],
  [['https://lake.example.org'], 'https://lake.example.org'],
  [['https://lake.example.org', 'https://cdn.example.org'], 'https://cdn.example.org'],
  [['https://apicdn.sanity.io', 'https://cdn.sanity.io'], 'https://cdn.sanity.io'],
])('the addresses %j give assets the address %s', (given, address) => {
  expect(assetAddress(given)).toBe(address)
})

it('a lake at other names still accepts tokens of any form', async () => {
  const other = await startLake({addresses: ['https://lake.example.org'], token: foreign})
  onTestFinished(() => other.close())
  const headers = {host: 'lake.example.org', authorization: `Bearer ${foreign}`}
  expect((await other.send({path: '/v1/users/me', headers})).status).toBe(200)
})
