import type {ClientError} from '@sanity/client'
import {afterEach, describe, expect, it} from 'vitest'
import {readVariable} from '../../common/settings/variables.ts'
import {defaultLimits, sizeInWords, type Limits} from '../../lake/limits.ts'
import {startLake, type Answer, type TestLake} from './start-lake.ts'

let lake: TestLake | undefined
afterEach(() => lake?.close())

async function lakeWith(limits: Partial<Limits> = {}): Promise<TestLake> {
  lake = await startLake({limits: {...defaultLimits, ...limits}})
  return lake
}

function mutate(to: TestLake, mutations: unknown[]): Promise<Answer> {
  return post(to, '/v2025-02-19/data/mutate/production', JSON.stringify({mutations}))
}

function post(to: TestLake, path: string, body: string): Promise<Answer> {
  const headers = {'content-type': 'application/json', authorization: `Bearer ${to.token}`}
  return to.send({method: 'POST', path, headers, body})
}

const readLimits = (LAKE_LIMITS: string) => readVariable({LAKE_LIMITS}, 'LAKE_LIMITS')
const nested = (levels: number): unknown => (levels === 0 ? 1 : {a: nested(levels - 1)})
const attributes = (count: number): object =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`a${index}`, 1]))
const query = (path: string, length: number): string =>
  `${path}?query=${'*'.padEnd(length - '?query='.length, '+')}`
const many = (count: number): unknown[] =>
  Array.from({length: count}, (_, index) => ({create: {_id: `n${index}`, _type: 'note'}}))
const version = (name: string, more = {}): unknown => ({
  createOrReplace: {_id: `versions.spring.${name}`, _type: 'note', ...more},
})
const note = (more: object): object => ({create: {_id: 'a', _type: 'note', ...more}})

describe('the defaults', () => {
  it('are those of the hosted lake', () => {
    expect(defaultLimits).toMatchObject({
      documentBytes: 32 * 1024 * 1024,
      attributes: 1000,
      depth: 20,
      mutationBytes: 4 * 1024 * 1024,
      bodyBytes: 100 * 1024 * 1024,
      headerBytes: 15 * 1024,
      queryAddress: 11_264,
      listenAddress: 14_800,
      documentsByQuery: 10_000,
      listeners: 1000,
      listenerSeconds: 1800,
      releaseDocuments: 1000,
      releaseBytes: 100 * 1024 * 1024,
    })
  })

  it('can be changed one by one in a setting', () => {
    expect(readLimits('')).toEqual(defaultLimits)
    expect(readLimits(' depth=30 ,requestsPerSecond = 0,')).toEqual({
      ...defaultLimits,
      depth: 30,
      requestsPerSecond: 0,
    })
  })

  const wrong: [setting: string, says: string][] = [
    ['deep=3', 'depth'],
    ['depth', '"depth"'],
    ['depth=', '"depth="'],
    ['depth=many', 'whole number'],
    ['depth=-1', 'whole number'],
    ['depth=0', 'PerSecond'],
    ['toString=1', 'LAKE_LIMITS'],
  ]
  it.each(wrong)('%s is rejected in one line', (setting, says) => {
    expect(() => readLimits(setting)).toThrow(says)
    expect(() => readLimits(setting)).toThrow(/^LAKE_LIMITS[^\n]*$/)
  })

  it('are formatted readably', () => {
    expect([900, 15 * 1024, 1536, 4 * 1024 * 1024].map(sizeInWords)).toEqual([
      '900 bytes',
      '15 KB',
      '1.5 KB',
      '4 MB',
    ])
  })
})

describe('a document', () => {
  it.each([
    ['1,000 attributes with its own five', attributes(995), 200],
    ['1,001 attributes', attributes(996), 400],
    ['20 levels', {a: nested(19)}, 200],
    ['21 levels', {a: nested(20)}, 400],
  ])('of %s', async (_what, more, status) => {
    const answer = await mutate(await lakeWith(), [note(more)])
    expect(answer.status).toBe(status)
    if (status !== 200) expect(answer.body).toMatchObject({message: expect.stringContaining('"a"')})
  })

  it('larger than the limit', async () => {
    const at = await lakeWith({documentBytes: 1000})
    expect((await mutate(at, [note({text: 'x'.repeat(700)})])).status).toBe(200)
    const refused = await mutate(at, [{patch: {id: 'a', set: {text: 'x'.repeat(1000)}}}])
    expect(refused.status).toBe(413)
    expect(refused.body).toMatchObject({message: expect.stringContaining('1000 bytes')})
    expect(await at.client().fetch('length(*[0].text)')).toBe(700)
  })

  const ids: [id: string, status: number][] = [
    ['a'.repeat(128), 200],
    ['a'.repeat(129), 400],
    ['_x.Y-9', 200],
    ['-x', 400],
    ['.x', 400],
    ['a..b', 400],
    ['a b', 400],
    ['ä', 400],
    ['a/b', 400],
    ['a\u0000', 400],
  ]
  it.each(ids)('with the id %j', async (_id, status) => {
    const at = await lakeWith()
    expect((await mutate(at, [{create: {_id, _type: 'note'}}])).status).toBe(status)
  })
})

describe('a body', () => {
  it('of a mutation: 4 MB, and one byte more', async () => {
    const at = await lakeWith()
    const frame = JSON.stringify({mutations: [note({text: ''})]})
    const body = (size: number): string =>
      frame.replace('"text":""', `"text":"${'x'.repeat(size - frame.length)}"`)
    const path = '/v1/data/mutate/production'
    expect((await post(at, path, body(4 * 1024 * 1024))).status).toBe(200)
    const refused = await post(at, path, body(4 * 1024 * 1024 + 1))
    expect(refused.status).toBe(413)
    expect(refused.body).toMatchObject({message: expect.stringContaining('4 MB')})
  })

  it('of another request', async () => {
    const at = await lakeWith({bodyBytes: 2000})
    const long = JSON.stringify({query: `count(*) // ${'x'.repeat(2000)}`})
    expect((await post(at, '/v1/data/query/production', '{"query":"1"}')).status).toBe(200)
    expect((await post(at, '/v1/data/query/production', long)).status).toBe(413)
  })

  it('of a query without a token', async () => {
    const at = await lakeWith({mutationBytes: 200})
    const body = JSON.stringify({query: `"${'x'.repeat(200)}"`})
    const path = '/v1/data/query/production'
    const headers = {'content-type': 'application/json'}
    expect((await at.send({method: 'POST', path, headers, body})).status).toBe(413)
    expect((await post(at, path, body)).status).toBe(200)
  })

  it('of a user’s settings', async () => {
    const at = await lakeWith()
    const put = (pairs: unknown): Promise<Answer> =>
      at.send({
        method: 'PUT',
        path: '/v1/users/me/keyvalue',
        headers: {authorization: `Bearer ${at.token}`, 'content-type': 'application/json'},
        body: JSON.stringify(pairs),
      })
    const pairs = Array.from({length: 1000}, (_, n) => ({key: `key-${n}`, value: n}))
    expect((await put(pairs)).status).toBe(200)
    expect((await put([{key: 'key-7', value: 'again'}])).status).toBe(200)
    expect((await put([{key: 'one-more', value: 1}])).status).toBe(413)
    expect((await put([{key: 'k'.repeat(201), value: 1}])).status).toBe(400)
    expect((await put([{key: 'key-1', value: 'x'.repeat(300_000)}])).status).toBe(413)
  })

  it('of an upload', async () => {
    const at = await lakeWith({bodyBytes: 100, assetBytes: 2000})
    expect((await post(at, '/v1/assets/files/production', 'x'.repeat(2001))).status).toBe(413)
    expect((await post(at, '/v1/assets/files/production', 'x'.repeat(2000))).status).toBe(200)
  })
})

describe('a URL', () => {
  it('of a query', async () => {
    const at = await lakeWith()
    const path = '/v2025-02-19/data/query/production'
    expect((await at.send({path: query(path, 11_264)})).status).toBe(200)
    const refused = await at.send({path: query(path, 11_265)})
    expect(refused.status).toBe(414)
    expect(refused.body).toMatchObject({
      statusCode: 414,
      message: expect.stringContaining('11264'),
    })
  })

  it('of a listener', async () => {
    const at = await lakeWith()
    const path = '/v2025-02-19/data/listen/production'
    const refused = await at.send({path: query(path, 14_800)})
    expect(refused.status).toBe(414)
    expect(refused.body).toMatchObject({message: expect.stringContaining('14800')})
  })

  it('that exceeds the header limit', async () => {
    const at = await lakeWith()
    const refused = await at.send({path: query('/v1/data/query/production', 15 * 1024)})
    expect(refused.status).toBe(431)
    expect(refused.body).toMatchObject({message: expect.stringContaining('15 KB')})
    expect((await at.send({path: '/v1/ping'})).status).toBe(200)
  })

  const tags: [tag: string, status: number][] = [
    ['sanity.studio.users-get_1', 200],
    ['A'.repeat(75), 200],
    ['a'.repeat(76), 400],
    ['a b', 400],
    ['', 400],
    ['ä', 400],
  ]
  it.each(tags)('with the tag %j', async (tag, status) => {
    const at = await lakeWith()
    expect((await at.send({path: `/v1/ping?${new URLSearchParams({tag})}`})).status).toBe(status)
  })

  const datasets: [name: string, status: number][] = [
    ['a', 200],
    ['~a-b_c9', 200],
    ['a'.repeat(64), 200],
    ['a'.repeat(65), 400],
    ['-a', 400],
    ['A', 400],
    ['a.b', 400],
    ['a%2fb', 400],
    ['a%00', 400],
  ]
  it.each(datasets)('with the dataset %s', async (name, status) => {
    const at = await lakeWith()
    const headers = {authorization: `Bearer ${at.token}`}
    const made = await at.send({method: 'PUT', path: `/v1/datasets/${name}`, headers})
    expect(made.status).toBe(status)
    expect((await at.send({path: `/v1/data/query/${name}?query=1`})).status).toBe(status)
  })
})

describe('a mutation by query', () => {
  it.each([
    ['delete', {delete: {query: '*[_type == "note"]'}}],
    ['patch', {patch: {query: '*[_type == "note"]', set: {a: 1}}}],
  ])('%s: accepts the maximum, and rejects one more', async (_what, mutation) => {
    const at = await lakeWith({documentsByQuery: 3})
    await mutate(at, many(4))
    const refused = await mutate(at, [mutation])
    expect(refused.status).toBe(413)
    expect(refused.body).toMatchObject({message: expect.stringContaining('4 documents')})
    await mutate(at, [{delete: {id: 'n3'}}])
    expect((await mutate(at, [mutation])).status).toBe(200)
  })
})

describe('a release', () => {
  it('can contain a limited number of documents', async () => {
    const at = await lakeWith({releaseDocuments: 2})
    expect((await mutate(at, [version('a'), version('b')])).status).toBe(200)
    const refused = await mutate(at, [version('c')])
    expect(refused.status).toBe(413)
    expect(refused.body).toMatchObject({message: expect.stringContaining('"spring"')})
    expect((await mutate(at, [{delete: {id: 'versions.spring.a'}}, version('c')])).status).toBe(200)
    const client = at.client({perspective: 'raw'})
    expect(await client.fetch('*[_type == "note"]._id')).toEqual([
      'versions.spring.b',
      'versions.spring.c',
    ])
  })

  it('can contain a limited number of bytes', async () => {
    const at = await lakeWith({releaseBytes: 1000})
    expect((await mutate(at, [version('a', {text: 'ä'.repeat(100)})])).status).toBe(200)
    expect((await mutate(at, [version('b', {text: 'ä'.repeat(300)})])).status).toBe(413)
    expect((await mutate(at, [{create: {_type: 'note', text: 'ä'.repeat(600)}}])).status).toBe(200)
  })
})

describe('event streams', () => {
  const path = '/v1/data/listen/production?query=*'
  const open = (at: TestLake, token = at.token): Promise<Response> =>
    fetch(`http://127.0.0.1:${at.port}${path}`, {
      headers: token ? {authorization: `Bearer ${token}`} : {},
    })

  it('are limited in number, and closing one allows another', async () => {
    const at = await lakeWith({listeners: 2})
    const [first] = await Promise.all([open(at), open(at)])
    const refused = await at.send({path, headers: {authorization: `Bearer ${at.token}`}})
    expect(refused.status).toBe(429)
    expect(refused.headers['retry-after']).toBe('1')
    expect(refused.body).toMatchObject({message: expect.stringContaining('the limit is 2')})
    await first?.body?.cancel()
    // The lake notices it once the connection is closed.
    await expect.poll(async () => (await open(at)).status).toBe(200)
  })

  it('reserve half of the limit for clients with a token', async () => {
    const at = await lakeWith({listeners: 4})
    // Keeps references to the responses: otherwise they would be garbage-collected, which closes their
    // connections.
    const responses: Response[] = []
    for (const token of ['', '', '', at.token, at.token, at.token]) {
      responses.push(await open(at, token))
    }
    expect(responses.map(({status}) => status)).toEqual([200, 200, 429, 200, 200, 429])
  })

  it('end after their lifetime, so that clients reconnect', async () => {
    const at = await lakeWith({listenerSeconds: 0.05})
    const {text} = await at.send({path: '/v2025-02-19/data/live/events/production'})
    expect(text).toContain('event: welcome')
  })
})

describe('work that exceeds its time limit', () => {
  it('returns 504 for a query, however long its worker took to start', async () => {
    const at = await lakeWith({querySeconds: 0.25})
    await mutate(at, many(300))
    // Takes minutes: it compares all pairs of notes for each note.
    const slow = encodeURIComponent('*[count(*[count(*[_id == ^._id + ^.^._id]) > 0]) > 0]')
    const answer = await at.send({path: `/v2025-02-19/data/query/production?query=${slow}`})
    expect(answer.status).toBe(504)
    expect((await at.send({path: '/v2025-02-19/data/query/production?query=1'})).status).toBe(200)
  })

  it('rolls back a transaction', async () => {
    const at = await lakeWith({mutationSeconds: 0})
    const error = await at
      .client()
      .create({_type: 'note'})
      .catch((refusal: ClientError) => refusal)
    expect(error).toMatchObject({statusCode: 504, message: expect.stringContaining('0 s')})
    expect(await at.client().fetch('count(*)')).toBe(0)
  })

  it('aborts an export', async () => {
    const at = await lakeWith({exportSeconds: 0})
    await at.client().create({_type: 'note'})
    const answer = await at.send({path: '/v1/data/export/production'})
    expect(answer.status).toBe(504)
    expect(answer.body).toMatchObject({message: expect.stringContaining('0 s')})
  })
})
