import {NextRequest} from 'next/server'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {siteToken} from '../../../lake/access/site-tokens.ts'
import {POST} from '../../../web/app/api/requests/route.ts'
import {proxy} from '../../../web/proxy.ts'
import {createFormState} from '../../../web/requests/form-state.ts'
import type {TestLake} from '../../lake/start-lake.ts'
import {startSiteLake} from '../site-lake.ts'

let lake: TestLake
let state: ReturnType<typeof createFormState>

beforeAll(async () => {
  lake = await startSiteLake()
  const token = siteToken(lake.token, 'editor')
  vi.stubEnv('SANITY_API_WRITE_TOKEN', token)
  vi.stubEnv('SITE_LIMITS', 'bodySeconds=1,formsPerClient=3,forms=6,formsWithMark=8')
  state = createFormState(token)
})
afterAll(() => lake.close())

const openForm = () => state.encryptOrigin(false, Date.now() - 60_000)

/** Posts a form as a browser does. Resolves with the address that it redirects to. */
async function send(name: string, client: string, origin = openForm()): Promise<string> {
  const fields = {name, reach: 'robin@example.org', consent: 'yes', origin}
  const response = await POST(
    new Request('http://localhost:3000/api/requests', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: {'x-forwarded-for': client},
    }),
  )
  return response.headers.get('location') ?? String(response.status)
}

/** Returns the notice of the refused form at an address. */
function noticeAt(address: string): string | undefined {
  const encrypted = new URL(address, 'http://localhost').searchParams.get('form') ?? ''
  return state.decryptRefused(encrypted)?.notice
}

const pageOf = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`))

const stored = (name: string) =>
  lake.client().fetch<{crowded?: boolean}[]>('*[_type == "request" && name == $name]', {name})

describe('a form', () => {
  test('is accepted once', async () => {
    const origin = openForm()
    expect(await send('First', '192.0.2.1', origin)).toBe('/sessions/sent')
    const again = await send('Second', '192.0.2.2', origin)
    expect(noticeAt(again)).toContain('was sent before')
    expect(await stored('Second')).toHaveLength(0)
  })

  test('that was used for another request is refused, and the new form is accepted', async () => {
    const origin = openForm()
    await send('Third', '192.0.2.3', origin)
    expect(noticeAt(await send('Fourth', '192.0.2.3', origin))).toBeDefined()
    expect(await send('Fourth', '192.0.2.3', state.encryptOrigin(true))).toBe('/sessions/sent')
    expect(await stored('Fourth')).toHaveLength(1)
  })

  test('that is sent twice stores one request, even concurrently or in another encoding', async () => {
    const origin = openForm()
    const twice = await Promise.all(
      [origin, `${origin}=`].map((o) => send('Fifth', '192.0.2.4', o)),
    )
    expect(twice).toEqual(['/sessions/sent', '/sessions/sent'])
    expect(await send('Fifth', '192.0.2.4', origin)).toBe('/sessions/sent')
    expect(await stored('Fifth')).toHaveLength(1)
  })

  test('is accepted for one of many concurrent requests', async () => {
    const origin = openForm()
    const names = Array.from({length: 20}, (_, n) => `Flood ${n}`)
    const all = await Promise.all(names.map((name, n) => send(name, `198.51.100.${n}`, origin)))
    expect(all.filter((address) => address === '/sessions/sent')).toHaveLength(1)
  })
})

test('a form of another day is refused for good while no sessions are offered, and keeps its words', async () => {
  const address = await send('Late', '192.0.2.5', 'from another day')
  expect(address).toMatch(/^\/sessions\?form=.*#request$/)
  const encrypted = new URL(address, 'http://localhost').searchParams.get('form') ?? ''
  expect(state.decryptRefused(encrypted)).toMatchObject({
    isFinal: true,
    notice: 'No new requests are taken at the moment.',
    typed: {name: 'Late', reach: 'robin@example.org'},
  })
  // The page exists for this form alone.
  expect((await pageOf(address)).status).toBe(200)
  expect((await pageOf('/sessions?form=made-up')).status).toBe(404)
})

test('limits each client; in total, marks requests before it refuses any', async () => {
  // Five requests have been counted by the tests above.
  expect(await send('Sixth', '192.0.2.6')).toBe('/sessions/sent')
  expect(await send('Seventh', '192.0.2.6')).toBe('/sessions/sent')
  expect(await send('Eighth', '192.0.2.6')).toBe('/sessions/sent')
  expect(noticeAt(await send('Ninth', '192.0.2.6'))).toContain('ten minutes')
  expect([await stored('Sixth'), await stored('Eighth')]).toMatchObject([[{}], [{crowded: true}]])
  expect((await stored('Sixth'))[0]).not.toHaveProperty('crowded')
  expect(noticeAt(await send('Tenth', '192.0.2.7'))).toContain('ten minutes')
})

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://localhost:3000/api/requests', {
      method: 'POST',
      body,
      headers: {'content-type': 'application/x-www-form-urlencoded', ...headers},
      duplex: 'half',
    } as RequestInit),
  )

describe('a body', () => {
  test('that is too large gets 413', async () => {
    expect((await post('a'.repeat(20_001))).status).toBe(413)
  })

  test('that does not end gets 408', async () => {
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from('name=')),
    })
    expect((await post(endless)).status).toBe(408)
  })

  test('that is not a form gets 400', async () => {
    expect((await post('{}', {'content-type': 'application/json'})).status).toBe(400)
  })
})
