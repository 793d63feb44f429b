import {once} from 'node:events'
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gunzipSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createQueryCache, type QueryCache} from '../../../web/freshness/query-cache.ts'
import {createPageStore, type PageStore} from '../../../web/freshness/page-store.ts'
import {
  createInvalidationLog,
  type InvalidationLog,
} from '../../../web/freshness/invalidation-log.ts'
import {createPageServer, type PageServer} from '../../../web/server/page-server.ts'
import {createUpstream, type Upstream} from '../../../web/server/upstream.ts'
import {setClientAddress} from '../../../web/http/server-limits.ts'
import config from '../../../web/next.config.ts'

/**
 * A fake of Next: it renders pages from the texts of a fake lake, and stores them in the page store with the tags of
 * their results.
 */
let texts: Map<string, string>
let lakeIsUp: boolean
let rendered: string[]
let passedOn: string[]
let upstreamHeaders: IncomingHttpHeaders[]
let reports: string[]

let invalidations: InvalidationLog
let queries: QueryCache
let pages: PageStore
let upstream: Upstream
let pageServer: PageServer
let inner: Server
let outer: Server
let delay: Promise<void> | undefined
/** Delays a rendering that has its result. */
let delayAfterQuery: Promise<void> | undefined
let waitingAfterQuery: number

/** Returns the key that Next uses for the page of a path. */
const keyOf = (path: string) => `/route-cache/APP_PAGE/0/$${path}`

const frame = (text: string) =>
  `<!DOCTYPE html><html><head><title>T</title></head><body><main>${text}</main>` +
  `<script>self.__next_f.push([1,"x"])</script></body></html>`

beforeEach(async () => {
  texts = new Map([
    ['/pond', 'Pond'],
    ['/lake', 'Lake'],
  ])
  lakeIsUp = true
  ;[delay, delayAfterQuery, waitingAfterQuery] = [undefined, undefined, 0]
  ;[rendered, passedOn, upstreamHeaders, reports] = [[], [], [], []]
  invalidations = createInvalidationLog()
  queries = createQueryCache({
    invalidations,
    maxBytes: 1_000_000,
    fetch: async ({params}) => {
      if (!lakeIsUp) throw new Error('fetch failed')
      const path = String(params['path'])
      return {result: texts.get(path) ?? null, syncTags: ['s1:all', `s1:${path}`]}
    },
  })
  pages = createPageStore({invalidations, maxBytes: 1_000_000})
  inner = createServer((incoming, response) => {
    upstreamHeaders.push(incoming.headers)
    const [path = '', query] = (incoming.url ?? '').split('?')
    rendered.push(incoming.url ?? '')
    const html = (status: number, body: string, headers = {}) =>
      response.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers}).end(body)
    void (async () => {
      await delay
      if (path === '/broken') return html(500, '<html id="__next_error__"></html>')
      if (path === '/moved') return response.writeHead(308, {location: '/pond'}).end()
      if (path === '/late') {
        const whole = incoming.headers['user-agent'] === 'whole-page'
        return html(200, whole ? frame('Whole') : frame('<!--$?-->'))
      }
      if (path === '/search') return html(200, frame(`Found ${query}`), {'set-cookie': 'a=b'})
      if (path === '/api/requests') {
        let body = ''
        for await (const chunk of incoming) body += String(chunk)
        return html(200, `Said ${body}`)
      }
      const answer = await queries.get({query: 'text', params: {path}}).catch(() => undefined)
      pages.startRender(keyOf(path))
      if (delayAfterQuery) waitingAfterQuery += 1
      await delayAfterQuery
      if (!answer) return html(503, frame('Unavailable'), {'retry-after': '10'})
      if (typeof answer.result !== 'string') return html(404, frame('Not here'))
      const value = {
        kind: 'APP_PAGE',
        html: frame(answer.result),
        headers: {'x-next-cache-tags': answer.tag},
      }
      pages.set(keyOf(path), value, undefined)
      return html(200, value.html, {'x-nextjs-prerender': '1'})
    })()
  }).listen(0, '127.0.0.1')
  await once(inner, 'listening')
  upstream = createUpstream({
    port: portOf(inner),
    concurrency: 4,
    maxWaiting: 4,
    queueTimeoutMs: 1000,
    timeoutMs: 1000,
  })
  pageServer = createPageServer({
    upstream,
    passOn: async (incoming, response) => {
      passedOn.push(incoming.url ?? '')
      if (incoming.url === '/slow.xml') response.write('begun')
      else response.end('passed on')
    },
    pages,
    compare: queries.compare,
    generation: () => invalidations.generation,
    stripRuntime: true,
    maxBytes: 1_000_000,
    origin: 'https://example.org',
    idleMs: 1,
    pageTimeoutMs: 1500,
    bodyTimeoutMs: 500,
    report: (message) => reports.push(message),
  })
  outer = createServer()
  for (const event of ['request', 'checkContinue']) {
    outer.on(event, (incoming: IncomingMessage, response: ServerResponse) => {
      setClientAddress(incoming, {trustedProxies: 1})
      void pageServer.handle(incoming, response)
    })
  }
  outer.listen(0, '127.0.0.1')
  await once(outer, 'listening')
})

afterEach(() => {
  upstream.close()
  for (const server of [outer, inner]) {
    server.close()
    server.closeAllConnections()
  }
})

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

interface Received {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET', form = '') {
  return new Promise<Received>((resolve, reject) => {
    request({host: '127.0.0.1', port: portOf(outer), path, headers, method}, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const {statusCode: status, headers: own} = response
        resolve({status, headers: own, body, text: body.toString()})
      })
    })
      .on('error', reject)
      .end(form)
  })
}

function edit(path: string, text: string | undefined): void {
  if (text === undefined) texts.delete(path)
  else texts.set(path, text)
  // The coarsest tag: it is on every page.
  invalidations.invalidate(['sanity:s1:all'])
}

describe('a page that is the same for all readers', () => {
  test('at an address with malformed percent-encoding gets 404 and is not passed on to Next', async () => {
    for (const path of ['/cards/articles/%E0%A4%A/a.png', '/images/%', '/api/%zz?a=%20']) {
      const {status, text} = await get(path)
      expect([path, status]).toEqual([path, 404])
      expect(text).toContain('its percent signs spell no letter')
    }
    expect(passedOn).toEqual([])
    expect((await get('/images/100%25?a=%')).text).toBe('passed on')
  })

  test('is rendered once and sent without the runtime', async () => {
    const [first, second] = [await get('/pond'), await get('/pond?from=letter')]
    expect(first.status).toBe(200)
    expect(first.text).toContain('<main>Pond</main>')
    expect(first.text).not.toContain('<script')
    expect(second.text).toBe(first.text)
    expect(rendered).toEqual(['/pond'])
  })

  test('has a strict content policy, and caches must revalidate it', async () => {
    await get('/pond')
    const {headers} = await get('/pond')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toMatch(/nonce|sha256|script-src[^;]*unsafe/)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers.vary).toMatch(/Accept,.*Accept-Encoding.*Cookie/)
    expect(headers['x-nextjs-prerender']).toBeUndefined()
  })

  test('is sent compressed, without a body for HEAD, and as 304 for a matching ETag', async () => {
    const whole = await get('/pond')
    const small = await get('/pond', {'accept-encoding': 'gzip'})
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(small.body).toString()).toBe(whole.text)
    const etag = small.headers.etag ?? ''
    const known = {'accept-encoding': 'gzip', 'if-none-match': `"x", W/${etag}`}
    expect(await get('/pond', known)).toMatchObject({status: 304, text: ''})
    expect((await get('/pond', {'if-none-match': etag})).status).toBe(200)
    const head = await get('/pond', {}, 'HEAD')
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    expect(head.text).toBe('')
  })

  test('is requested from Next with the site’s own host and without headers of one client', async () => {
    await get('/pond', {host: 'evil.example', 'user-agent': 'Bingbot', 'x-forwarded-host': 'evil'})
    expect(upstreamHeaders[0]).toMatchObject({host: 'example.org', 'x-forwarded-proto': 'https'})
    expect(upstreamHeaders[0]).not.toHaveProperty('user-agent')
    expect(upstreamHeaders[0]).not.toHaveProperty('x-forwarded-host')
  })

  test('is rendered once for concurrent requests', async () => {
    const all = await Promise.all(Array.from({length: 20}, () => get('/pond')))
    expect(new Set(all.map(({text}) => text)).size).toBe(1)
    expect(rendered).toEqual(['/pond'])
  })
})

describe('after a change', () => {
  test('only the pages that show it are rendered again, at their next request', async () => {
    await get('/pond')
    await get('/lake')
    edit('/pond', 'Another pond')
    expect((await get('/lake')).text).toContain('Lake')
    expect((await get('/pond')).text).toContain('Another pond')
    expect((await get('/pond')).text).toContain('Another pond')
    expect(rendered).toEqual(['/pond', '/lake', '/pond'])
  })

  test('renew renders recently requested pages again in the background, if they changed', async () => {
    invalidations.subscribe(pageServer.renew)
    await get('/pond')
    await get('/lake')
    edit('/pond', 'Another pond')
    await expect.poll(() => rendered).toEqual(['/pond', '/lake', '/pond'])
    expect((await get('/pond')).text).toContain('Another pond')
    expect((await get('/lake')).text).toContain('Lake')
    expect(rendered).toHaveLength(3)
  })

  test('renew starts at once with the pages that clients requested last, also while clients wait for others', async () => {
    invalidations.subscribe(pageServer.renew)
    for (const path of ['/lake', '/pond', '/lake']) await get(path)
    for (let change = 1; change <= 2; change += 1) {
      const {promise, resolve: go} = Promise.withResolvers<void>()
      delay = promise
      rendered = []
      const unknown = [get('/unknown-1'), get('/unknown-2')]
      await expect.poll(() => rendered).toHaveLength(2)
      texts.set('/pond', `Pond ${change}`)
      edit('/lake', `Lake ${change}`)
      await expect.poll(() => rendered.slice(2)).toEqual(['/lake'])
      go()
      await Promise.all(unknown)
      await expect.poll(() => rendered.slice(2)).toEqual(['/lake', '/pond'])
      await expect.poll(() => pages.find('/pond')?.value.html).toContain(`Pond ${change}`)
    }
  })

  test('clients with different query strings share one rendering, also with renew', async () => {
    invalidations.subscribe(pageServer.renew)
    await get('/pond')
    edit('/pond', 'Another pond')
    const all = await Promise.all(Array.from({length: 10}, (_, n) => get(`/pond?from=${n}`)))
    for (const {text} of all) expect(text).toContain('Another pond')
    expect(rendered).toHaveLength(2)
  })

  test('a client does not get a rendering that began before the change', async () => {
    await get('/pond')
    const {promise, resolve: go} = Promise.withResolvers<void>()
    edit('/pond', 'Second')
    await expect(queries.compare(pages.find('/pond')?.tags ?? [])).resolves.toBe('changed')
    delayAfterQuery = promise
    const before = get('/pond')
    await expect.poll(() => rendered).toHaveLength(2)
    await expect.poll(() => waitingAfterQuery).toBe(1)
    edit('/pond', 'Third')
    const after = [get('/pond'), get('/pond')]
    go()
    await before
    for (const {text} of await Promise.all(after)) expect(text).toContain('Third')
    expect(rendered).toHaveLength(3)
  })

  test('a removed page gets 404, and 200 after it was added again', async () => {
    await get('/pond')
    edit('/pond', undefined)
    expect((await get('/pond')).status).toBe(404)
    edit('/pond', 'Back')
    expect((await get('/pond')).text).toContain('Back')
  })
})

describe('while the lake is unreachable', () => {
  beforeEach(async () => {
    await get('/pond')
    lakeIsUp = false
    edit('/pond', 'Changed while it was away')
  })

  test('the stale page is sent', async () => {
    expect(await get('/pond')).toMatchObject({status: 200, text: expect.stringContaining('Pond')})
    expect(rendered).toEqual(['/pond'])
  })

  test('a page that was never rendered gets 503 and is not cached', async () => {
    expect(await get('/lake')).toMatchObject({status: 503})
    expect((await get('/lake')).headers).toMatchObject({
      'retry-after': '10',
      'cache-control': 'private, no-store',
    })
    expect(pageServer.size).toBe(1)
  })

  test('pages are current again as soon as it is reachable', async () => {
    await get('/pond')
    await get('/lake')
    lakeIsUp = true
    queries.endBackoff()
    expect((await get('/pond')).text).toContain('Changed while it was away')
    expect((await get('/lake')).text).toContain('Lake')
  })

  test('a page that was rendered from a stale result is not current when it is reachable', async () => {
    lakeIsUp = true
    await queries.get({query: 'text', params: {path: '/lake'}})
    lakeIsUp = false
    edit('/lake', 'A larger lake')
    expect((await get('/lake')).text).toContain('<main>Lake</main>')
    lakeIsUp = true
    queries.endBackoff()
    expect((await get('/lake')).text).toContain('A larger lake')
  })
})

describe('when Next fails', () => {
  test('a page gets 503 with plain text', async () => {
    expect(await get('/broken')).toMatchObject({
      status: 503,
      text: expect.stringContaining('try again'),
    })
  })

  test('requests above the limit get 503, and nothing is cached for them', async () => {
    const {promise, resolve: go} = Promise.withResolvers<void>()
    delay = promise
    const statuses: (number | undefined)[] = []
    const all = Array.from({length: 20}, async (_, index) => {
      const {status} = await get(`/unknown-${index}`)
      statuses.push(status)
    })
    await expect.poll(() => statuses).toEqual(Array.from({length: 12}, () => 503))
    expect(rendered).toHaveLength(4)
    go()
    await Promise.all(all)
    expect(statuses.slice(12)).toEqual(Array.from({length: 8}, () => 404))
    expect(pageServer.size).toBe(0)
  })
})

describe('when rendering takes too long', () => {
  const {promise: never} = Promise.withResolvers<void>()

  test('all requests get 503 with Retry-After, also those in the queue', async () => {
    delay = never
    const all = await Promise.all(Array.from({length: 8}, (_, n) => get(`/unknown-${n}`)))
    for (const {status, headers} of all) {
      expect([status, headers['retry-after']]).toEqual([503, '10'])
    }
    delay = undefined
    expect((await get('/pond')).status).toBe(200)
  })

  test('the stale page is sent if there is one', async () => {
    await get('/pond')
    edit('/pond', 'Another pond')
    delay = never
    expect(await get('/pond')).toMatchObject({status: 200, text: expect.stringContaining('Pond')})
  })

  test('feeds that clients do not read do not block other requests', async () => {
    const idle = Array.from({length: 20}, () => {
      const sent = request({port: portOf(outer), path: '/slow.xml'}).on('error', () => {})
      sent.end()
      return sent
    })
    await expect.poll(() => passedOn).toHaveLength(20)
    expect((await get('/rss.xml')).status).toBe(200)
    expect((await get('/pond')).status).toBe(200)
    for (const each of idle) each.destroy()
  })

  test('a client with one request does not wait for all requests of another client', async () => {
    const {promise, resolve: go} = Promise.withResolvers<void>()
    delay = promise
    const refused: string[] = []
    const many = Array.from({length: 20}, async (_, n) => {
      const {status} = await get(`/unknown-${n}`, {'x-forwarded-for': '203.0.113.9'})
      if (status === 503) refused.push(`/unknown-${n}`)
    })
    await expect.poll(() => refused).toHaveLength(12)
    const other = get('/pond', {'x-forwarded-for': '198.51.100.7'})
    // The last request of the client with many is refused for it.
    await expect.poll(() => refused).toHaveLength(13)
    go()
    expect((await other).status).toBe(200)
    await Promise.all(many)
    expect(rendered.indexOf('/pond')).toBeLessThan(rendered.length - 1)
  })
})

test('unknown addresses are not cached', async () => {
  for (let i = 0; i < 100; i++) expect((await get(`/unknown-${i}`)).status).toBe(404)
  expect([pageServer.size, pageServer.bytes, pages.size]).toEqual([0, 0, 0])
})

describe('a private page', () => {
  test('is rendered for each request, is not shared, and is sent without the runtime', async () => {
    const [first, second] = await Promise.all([get('/search?q=a'), get('/search?q=b')])
    expect([first.text, second.text]).toEqual([
      expect.stringContaining('Found q=a'),
      expect.stringContaining('Found q=b'),
    ])
    expect(first.text).not.toContain('<script')
    expect(first.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'set-cookie': ['a=b'],
    })
    await get('/search?q=a')
    expect(rendered).toHaveLength(3)
    expect(pageServer.size).toBe(0)
  })

  test('is requested as a whole page if Next would stream its title late', async () => {
    expect((await get('/late')).text).toContain('Whole')
    expect((await get('/late')).text).toContain('Whole')
    expect(rendered).toHaveLength(3)
    const bots = config.htmlLimitedBots
    expect(bots?.test('whole-page')).toBe(true)
  })
})

describe('a form', () => {
  const type = {'content-type': 'application/x-www-form-urlencoded'}

  test('is forwarded with its content and origin', async () => {
    const headers = {...type, origin: 'https://example.org'}
    const answer = await get('/api/requests', headers, 'POST', 'name=A+reader')
    expect(answer).toMatchObject({status: 200, text: 'Said name=A+reader'})
    expect(upstreamHeaders[0]).toMatchObject({
      origin: 'https://example.org',
      'content-length': '13',
    })
  })

  test.each(['/pond', '/search', '/sessions', '/missing', '/api/live', '/rss.xml'])(
    'gets 405 at %s, which has no form',
    async (path) => {
      const {status, headers} = await get(path, type, 'POST', 'a=b')
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      expect([rendered, passedOn]).toEqual([[], []])
    },
  )

  test('cannot be sent with another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('/pond', {}, method)).status).toBe(405)
      const {status, headers} = await get('/api/requests', {}, method)
      expect([status, headers.allow]).toEqual([405, 'POST'])
    }
    // Next itself responds with 405.
    expect((await get('/api/requests')).text).toBe('passed on')
  })

  test('that is too large gets 413, also without Content-Length', async () => {
    for (const headers of [type, {...type, 'transfer-encoding': 'chunked'}]) {
      const {status} = await get('/api/requests', headers, 'POST', 'a'.repeat(100_000))
      expect(status).toBe(413)
    }
    expect(rendered).toEqual([])
  })

  test('with Expect: 100-continue is continued only where forms are accepted', async () => {
    const expectContinue = {...type, expect: '100-continue', 'content-length': '3'}
    expect((await get('/api/requests', expectContinue, 'POST', 'a=b')).text).toBe('Said a=b')
    const [continued, status] = await new Promise<[boolean, number | undefined]>((resolve) => {
      let wasContinued = false
      const sent = request(
        {port: portOf(outer), path: '/pond', method: 'POST', headers: expectContinue},
        ({statusCode}) => resolve([wasContinued, statusCode]),
      )
      sent.on('continue', () => (wasContinued = true)).flushHeaders()
    })
    expect([continued, status]).toEqual([false, 405])
  })

  test('that is never completed gets 408 and does not block other requests', async () => {
    const ends: (number | undefined)[] = []
    const senders = Array.from({length: 50}, (_, index) => {
      const path = index % 2 ? '/api/requests' : '/search'
      const headers = {...type, 'content-length': '100'}
      const sent = request(
        {host: '127.0.0.1', port: portOf(outer), path, method: 'POST', headers},
        ({statusCode}) => ends.push(statusCode),
      )
      sent.on('error', () => {}).write('a=')
      return sent
    })
    await expect.poll(() => ends.filter((status) => status === 405)).toHaveLength(25)
    expect((await get('/pond')).status).toBe(200)
    expect((await get('/search?q=a')).status).toBe(200)
    expect((await get('/unknown')).status).toBe(404)
    await expect.poll(() => ends.filter((status) => status === 408)).toHaveLength(25)
    for (const sender of senders) sender.destroy()
  })
})

test('other requests are passed on to Next', async () => {
  await get('/pond', {cookie: 'preview-pass=1.x'})
  await get('/live-page.js')
  await get('/pond', {accept: 'text/markdown'})
  expect(passedOn).toEqual(['/pond', '/live-page.js', '/pond'])
  expect(rendered).toEqual([])
  expect((await get('/moved')).headers.location).toBe('/pond')
})

test('a page with its own scripts keeps all scripts, allows only them, and is reported once', async () => {
  texts.set('/pond', 'Pond<script>start()</script>')
  const {text, headers} = await get('/pond')
  expect(text).toContain('self.__next_f')
  expect(String(headers['content-security-policy']).match(/'sha256-/g)).toHaveLength(2)
  await get('/pond')
  expect(reports).toEqual([expect.stringContaining('/pond')])
})
