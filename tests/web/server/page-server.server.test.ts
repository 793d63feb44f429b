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
import {createFront, type Front} from '../../../web/server/front.ts'
import {createUpstream, type Upstream} from '../../../web/server/upstream.ts'
import {setClientAddress} from '../../../web/http/server-limits.ts'
import config from '../../../web/next.config.ts'

/**
 * A site of one question a page (its text), made by a small server that behaves as Next does: it keeps what it
 * made in the page store, with the tags of the answers.
 */
let texts: Map<string, string>
let lakeAnswers: boolean
let made: string[]
let passed: string[]
let asked: IncomingHttpHeaders[]
let reports: string[]

let invalidations: InvalidationLog
let queries: QueryCache
let pages: PageStore
let upstream: Upstream
let front: Front
let inner: Server
let outer: Server
let delay: Promise<void> | undefined

const frame = (text: string) =>
  `<!DOCTYPE html><html><head><title>T</title></head><body><main>${text}</main>` +
  `<script>self.__next_f.push([1,"x"])</script></body></html>`

beforeEach(async () => {
  texts = new Map([
    ['/pond', 'Pond'],
    ['/lake', 'Lake'],
  ])
  lakeAnswers = true
  delay = undefined
  ;[made, passed, asked, reports] = [[], [], [], []]
  invalidations = createInvalidationLog()
  queries = createQueryCache({
    invalidations,
    maxBytes: 1_000_000,
    fetch: async ({params}) => {
      if (!lakeAnswers) throw new Error('fetch failed')
      const path = String(params['path'])
      return {result: texts.get(path) ?? null, syncTags: ['s1:all', `s1:${path}`]}
    },
  })
  pages = createPageStore({invalidations, maxBytes: 1_000_000})
  inner = createServer((incoming, response) => {
    asked.push(incoming.headers)
    const [path = '', query] = (incoming.url ?? '').split('?')
    made.push(incoming.url ?? '')
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
      if (!answer) return html(503, frame('Unavailable'), {'retry-after': '10'})
      if (typeof answer.result !== 'string') return html(404, frame('Not here'))
      const value = {
        kind: 'APP_PAGE',
        html: frame(answer.result),
        headers: {'x-next-cache-tags': answer.tag},
      }
      pages.set(`/route-cache/APP_PAGE/0/$${path}`, value, undefined)
      return html(200, value.html, {'x-nextjs-prerender': '1'})
    })()
  }).listen(0, '127.0.0.1')
  await once(inner, 'listening')
  upstream = createUpstream({
    port: portOf(inner),
    atOnce: 4,
    waiting: 4,
    waitMs: 1000,
    timeoutMs: 1000,
  })
  front = createFront({
    upstream,
    passOn: async (incoming, response) => {
      passed.push(incoming.url ?? '')
      if (incoming.url === '/slow.xml') response.write('begun')
      else response.end('passed on')
    },
    pages,
    compare: queries.compare,
    generation: () => invalidations.generation,
    light: true,
    room: 1_000_000,
    origin: 'https://example.org',
    quiet: 1,
    pageMs: 1500,
    bodyMs: 500,
    report: (sentence) => reports.push(sentence),
  })
  outer = createServer()
  for (const event of ['request', 'checkContinue']) {
    outer.on(event, (incoming: IncomingMessage, response: ServerResponse) => {
      setClientAddress(incoming, {trustedProxies: 1})
      void front.handle(incoming, response)
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

interface Answered {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET', form = '') {
  return new Promise<Answered>((resolve, reject) => {
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
  // As coarse as tags can be.
  invalidations.invalidate(['sanity:s1:all'])
}

describe('a page that Next keeps', () => {
  test('an address that spells nothing is told so, and is not passed on', async () => {
    for (const path of ['/cards/articles/%E0%A4%A/a.png', '/images/%', '/api/%zz?a=%20']) {
      const {status, text} = await get(path)
      expect([path, status]).toEqual([path, 404])
      expect(text).toContain('its percent signs spell no letter')
    }
    expect(passed).toEqual([])
    expect((await get('/images/100%25?a=%')).text).toBe('passed on')
  })

  test('is made once, and sent without its framework', async () => {
    const [first, second] = [await get('/pond'), await get('/pond?from=letter')]
    expect(first.status).toBe(200)
    expect(first.text).toContain('<main>Pond</main>')
    expect(first.text).not.toContain('<script')
    expect(second.text).toBe(first.text)
    expect(made).toEqual(['/pond'])
  })

  test('has a strict policy without exceptions, and every cache has to ask again', async () => {
    await get('/pond')
    const {headers} = await get('/pond')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toMatch(/nonce|sha256|script-src[^;]*unsafe/)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers.vary).toMatch(/Accept,.*Accept-Encoding.*Cookie/)
    expect(headers['x-nextjs-prerender']).toBeUndefined()
  })

  test('is sent compressed, as a head, and not at all to who has it', async () => {
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

  test('is asked for by the site’s own name, without what one visitor says of themselves', async () => {
    await get('/pond', {host: 'evil.example', 'user-agent': 'Bingbot', 'x-forwarded-host': 'evil'})
    expect(asked[0]).toMatchObject({host: 'example.org', 'x-forwarded-proto': 'https'})
    expect(asked[0]).not.toHaveProperty('user-agent')
    expect(asked[0]).not.toHaveProperty('x-forwarded-host')
  })

  test('is made once for many who ask at the same time', async () => {
    const all = await Promise.all(Array.from({length: 20}, () => get('/pond')))
    expect(new Set(all.map(({text}) => text)).size).toBe(1)
    expect(made).toEqual(['/pond'])
  })
})

describe('when something changes', () => {
  test('the pages that show it are made anew at once, and no other', async () => {
    await get('/pond')
    await get('/lake')
    edit('/pond', 'Another pond')
    expect((await get('/lake')).text).toContain('Lake')
    expect((await get('/pond')).text).toContain('Another pond')
    expect((await get('/pond')).text).toContain('Another pond')
    expect(made).toEqual(['/pond', '/lake', '/pond'])
  })

  test('what was asked for last is made anew before anybody asks again, and only what changed', async () => {
    invalidations.subscribe(front.renew)
    await get('/pond')
    await get('/lake')
    edit('/pond', 'Another pond')
    await expect.poll(() => made).toEqual(['/pond', '/lake', '/pond'])
    expect((await get('/pond')).text).toContain('Another pond')
    expect((await get('/lake')).text).toContain('Lake')
    expect(made).toHaveLength(3)
  })

  test('a page that is gone is gone, and comes back', async () => {
    await get('/pond')
    edit('/pond', undefined)
    expect((await get('/pond')).status).toBe(404)
    edit('/pond', 'Back')
    expect((await get('/pond')).text).toContain('Back')
  })
})

describe('while the lake does not answer', () => {
  beforeEach(async () => {
    await get('/pond')
    lakeAnswers = false
    edit('/pond', 'Changed while it was away')
  })

  test('the last good page is sent', async () => {
    expect(await get('/pond')).toMatchObject({status: 200, text: expect.stringContaining('Pond')})
    expect(made).toEqual(['/pond'])
  })

  test('one that was never made says so, and is not kept', async () => {
    expect(await get('/lake')).toMatchObject({status: 503})
    expect((await get('/lake')).headers).toMatchObject({
      'retry-after': '10',
      'cache-control': 'private, no-store',
    })
    expect(front.size).toBe(1)
  })

  test('it heals by itself', async () => {
    await get('/pond')
    await get('/lake')
    lakeAnswers = true
    queries.endBackoff()
    expect((await get('/pond')).text).toContain('Changed while it was away')
    expect((await get('/lake')).text).toContain('Lake')
  })
})

describe('when Next fails', () => {
  test('a sentence is said with 503', async () => {
    expect(await get('/broken')).toMatchObject({
      status: 503,
      text: expect.stringContaining('try again'),
    })
  })

  test('too many at a time are told to come back, and nothing is kept of them', async () => {
    const {promise, resolve: go} = Promise.withResolvers<void>()
    delay = promise
    const statuses: (number | undefined)[] = []
    const all = Array.from({length: 20}, async (_, index) => {
      const {status} = await get(`/unknown-${index}`)
      statuses.push(status)
    })
    await expect.poll(() => statuses).toEqual(Array.from({length: 12}, () => 503))
    expect(made).toHaveLength(4)
    go()
    await Promise.all(all)
    expect(statuses.slice(12)).toEqual(Array.from({length: 8}, () => 404))
    expect(front.size).toBe(0)
  })
})

describe('when rendering takes too long', () => {
  const {promise: never} = Promise.withResolvers<void>()

  test('every client gets 503 with Retry-After, also those that wait for their turn', async () => {
    delay = never
    const all = await Promise.all(Array.from({length: 8}, (_, n) => get(`/unknown-${n}`)))
    for (const {status, headers} of all) {
      expect([status, headers['retry-after']]).toEqual([503, '10'])
    }
    delay = undefined
    expect((await get('/pond')).status).toBe(200)
  })

  test('the last good page is sent, though it is stale', async () => {
    await get('/pond')
    edit('/pond', 'Another pond')
    delay = never
    expect(await get('/pond')).toMatchObject({status: 200, text: expect.stringContaining('Pond')})
  })

  test('feeds that nobody reads do not keep others from theirs', async () => {
    const idle = Array.from({length: 20}, () => {
      const sent = request({port: portOf(outer), path: '/slow.xml'}).on('error', () => {})
      sent.end()
      return sent
    })
    await expect.poll(() => passed).toHaveLength(20)
    expect((await get('/rss.xml')).status).toBe(200)
    expect((await get('/pond')).status).toBe(200)
    for (const each of idle) each.destroy()
  })

  test('a client with few requests does not wait for those of a client with many', async () => {
    const {promise, resolve: go} = Promise.withResolvers<void>()
    delay = promise
    const refused: string[] = []
    const many = Array.from({length: 20}, async (_, n) => {
      const {status} = await get(`/unknown-${n}`, {'x-forwarded-for': '203.0.113.9'})
      if (status === 503) refused.push(`/unknown-${n}`)
    })
    await expect.poll(() => refused).toHaveLength(12)
    const other = get('/pond', {'x-forwarded-for': '198.51.100.7'})
    // The last one of the client with many makes room for it.
    await expect.poll(() => refused).toHaveLength(13)
    go()
    expect((await other).status).toBe(200)
    await Promise.all(many)
    expect(made.indexOf('/pond')).toBeLessThan(made.length - 1)
  })
})

test('any number of unknown addresses takes no room', async () => {
  for (let i = 0; i < 100; i++) expect((await get(`/unknown-${i}`)).status).toBe(404)
  expect([front.size, front.bytes, pages.size]).toEqual([0, 0, 0])
})

describe('what is made for one reader', () => {
  test('is made each time, goes to them alone, and is without its framework too', async () => {
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
    expect(made).toHaveLength(3)
    expect(front.size).toBe(0)
  })

  test('is asked for whole where its title would come late', async () => {
    expect((await get('/late')).text).toContain('Whole')
    expect((await get('/late')).text).toContain('Whole')
    expect(made).toHaveLength(3)
    const bots = config.htmlLimitedBots
    expect(bots?.test('whole-page')).toBe(true)
  })
})

describe('a form', () => {
  const type = {'content-type': 'application/x-www-form-urlencoded'}

  test('is handed on with what was written and where it comes from', async () => {
    const headers = {...type, origin: 'https://example.org'}
    const answer = await get('/api/requests', headers, 'POST', 'name=A+reader')
    expect(answer).toMatchObject({status: 200, text: 'Said name=A+reader'})
    expect(asked[0]).toMatchObject({origin: 'https://example.org', 'content-length': '13'})
  })

  test.each(['/pond', '/search', '/sessions', '/missing', '/api/live', '/rss.xml'])(
    'is refused at %s, which has none',
    async (path) => {
      const {status, headers} = await get(path, type, 'POST', 'a=b')
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      expect([made, passed]).toEqual([[], []])
    },
  )

  test('is the only kind of request with a body', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('/pond', {}, method)).status).toBe(405)
      const {status, headers} = await get('/api/requests', {}, method)
      expect([status, headers.allow]).toEqual([405, 'POST'])
    }
    // Next refuses it.
    expect((await get('/api/requests')).text).toBe('passed on')
  })

  test('that is too large is refused whole, also without a length', async () => {
    for (const headers of [type, {...type, 'transfer-encoding': 'chunked'}]) {
      const {status} = await get('/api/requests', headers, 'POST', 'a'.repeat(100_000))
      expect(status).toBe(413)
    }
    expect(made).toEqual([])
  })

  test('that says Expect: 100-continue is asked for only where it is accepted', async () => {
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

  test('that is sent in part takes nobody’s turn, and ends with 408', async () => {
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

test('what is no reader’s page goes on to Next', async () => {
  await get('/pond', {cookie: 'preview-pass=1.x'})
  await get('/live-page.js')
  await get('/pond', {accept: 'text/markdown'})
  expect(passed).toEqual(['/pond', '/live-page.js', '/pond'])
  expect(made).toEqual([])
  expect((await get('/moved')).headers.location).toBe('/pond')
})

test('a page that needs its scripts keeps them, may run those and no others, and it is told once', async () => {
  texts.set('/pond', 'Pond<script>start()</script>')
  const {text, headers} = await get('/pond')
  expect(text).toContain('self.__next_f')
  expect(String(headers['content-security-policy']).match(/'sha256-/g)).toHaveLength(2)
  await get('/pond')
  expect(reports).toEqual([expect.stringContaining('/pond')])
})
