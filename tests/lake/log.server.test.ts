import {beforeAll, describe, expect, it, onTestFinished, vi} from 'vitest'
import {createLineBuffer, createLog, readLogFormat, type RequestEntry} from '../../lake/log.ts'
import {quarters} from './assets/images.ts'
import {
  startLake,
  studioHeaders,
  studioOrigin,
  type Answer,
  type Send,
  type TestLake,
} from './start-lake.ts'

const words = 'words of a query'
let lake: TestLake
const text: string[] = []
const json: string[] = []
const entries: RequestEntry[] = []
/** All error responses of the lake. */
let refusals = ''
/** Values that neither may contain. */
const secrets: string[] = []

beforeAll(async () => {
  const forPeople = createLog(
    'text',
    (line) => text.push(line),
    (line) => text.push(line),
  )
  const forMachines = createLog(
    'json',
    (line) => json.push(line),
    (line) => json.push(line),
  )
  lake = await startLake({
    log: {
      request(entry) {
        entries.push(entry)
        forPeople.request(entry)
        forMachines.request(entry)
      },
      fault(error) {
        forPeople.fault(error)
        forMachines.fault(error)
      },
      warning(line) {
        forPeople.warning(line)
        forMachines.warning(line)
      },
    },
  })
  await tour()
  await lake.close()
})

async function ask(request: Send): Promise<Answer> {
  const answer = await lake.send(request)
  if (answer.status >= 400) refusals += answer.text
  return answer
}

/** Sends requests with secrets in every possible place. */
async function tour(): Promise<void> {
  const {id, token} = await lake.tokenFor('viewer')
  secrets.push(lake.token, token, 'sk-a-wrong-token-of-somebody', words)
  const authorization = `Bearer ${token}`
  const query = `?query=${encodeURIComponent(`*[title == "${words}"]`)}&$a=${encodeURIComponent(`"${words}"`)}`

  for (const given of [lake.token, token, 'sk-a-wrong-token-of-somebody']) {
    const headers = {authorization: `Bearer ${given}`, 'content-type': 'application/json'}
    await ask({path: `/v1/data/query/production${query}`, headers})
    // An error repeats the query to the client that sent it; the log must not.
    await lake.send({path: `/v1/data/query/production?query=*[&$a=${given}`, headers})
    await lake.send({path: `/v1/data/query/production?query=${given}[`, headers})
    await lake.send({path: `/v1/ping?tag=${given}%20`, headers})
    await ask({path: '/v1/users/me', headers: {...headers, origin: 'http://evil.example'}})
    await ask({path: '/v1/users/me', headers: {authorization: given}})
    await lake.send({
      method: 'POST',
      path: '/v1/data/mutate/production',
      headers,
      body: `{${given}`,
    })
    await ask({path: '/v1/ping', headers: {...headers, host: 'evil.example'}})
    await ask({path: '/v1/ping', headers: {...headers, 'x-long': given.repeat(1000)}})
    await ask({path: `/v1/auth/fetch?sid=${given}`})
    await ask({
      method: 'POST',
      path: `/v1/auth/login/token?origin=${studioOrigin}/`,
      body: `token=${given}`,
    }).then(({headers: {location}}) => secrets.push(...sidIn(location)))
    await ask({
      method: 'POST',
      path: '/v1/assets/images/production',
      headers: {...headers, 'content-type': 'image/png'},
      body: await quarters(2, 2).png().toBuffer(),
    })
  }
  // A ticket that is used twice.
  const listen = `/v1/data/listen/production?query=*`
  const sent = await ask({path: listen, headers: {...studioHeaders, authorization}})
  const ticket = new URL(String(sent.headers['location']))
  secrets.push(ticket.searchParams.get('__ticket') ?? 'no ticket')
  for (const origin of ['null', 'null']) {
    const abort = new AbortController()
    const response = await lake.lake.fetch(
      new Request(ticket, {headers: {origin, host: ticket.host}, signal: abort.signal}),
    )
    abort.abort()
    if (response.status >= 400) refusals += await response.text()
  }
  await ask({
    method: 'DELETE',
    path: `/v2025-07-11/access/project/local/robots/${id}`,
    headers: {authorization: `Bearer ${lake.token}`},
  })
  await ask({path: '/v1/users/me', headers: {authorization}})
}

function sidIn(location: unknown): string[] {
  const sid = /#sid=([\w-]+)$/.exec(String(location))?.[1]
  return sid ? [sid] : []
}

describe('requests with secrets in every place', () => {
  it('leave none of them in the log', () => {
    expect(secrets.filter((secret) => secret.length > 15)).toHaveLength(7)
    for (const line of [...text, ...json]) {
      for (const secret of secrets) expect(line).not.toContain(secret)
      expect(line).not.toContain(encodeURIComponent(words))
      expect(line).not.toContain('?')
    }
  })

  it('leave none of them in error responses', () => {
    expect(refusals).not.toBe('')
    for (const secret of secrets.filter((one) => one !== words)) {
      expect(refusals).not.toContain(secret)
    }
  })
})

describe('the log', () => {
  it('contains the client’s address, unless that is this machine', () => {
    const lines: string[] = []
    const entry = {time: '', method: 'POST', path: '/a', status: 401, ms: 1, bytes: 2}
    const forPeople = createLog(
      'text',
      (line) => lines.push(line),
      () => {},
    )
    const forMachines = createLog(
      'json',
      (line) => lines.push(line),
      () => {},
    )
    for (const log of [forPeople, forMachines]) log.request({...entry, client: '192.0.2.1'})
    expect(lines[0]).toBe('POST /a 401 1.0 ms 2 B from 192.0.2.1')
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({client: '192.0.2.1'})
    expect(entries.filter(({client}) => client !== undefined)).toEqual([])
  })

  it('has one line per request', () => {
    expect(text).toHaveLength(entries.length)
    expect(entries.length).toBeGreaterThan(30)
    expect(entries).toContainEqual(expect.objectContaining({path: '-', status: 431}))
    for (const line of text) {
      expect(line).toMatch(/^([A-Z]+ \/\S*|- -) \d{3} \d+\.\d ms \d+ B$/)
    }
  })

  it('is JSON for machines, with time, status, milliseconds and bytes', () => {
    expect(json.map((line) => JSON.parse(line) as RequestEntry)).toEqual(entries)
    const upload = entries.find(({path}) => path === '/v1/assets/images/production')
    expect(upload).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      method: 'POST',
      status: 200,
      ms: expect.any(Number),
    })
    expect(upload?.bytes).toBeGreaterThan(500)
  })

  it('has the requested format', () => {
    expect(readLogFormat([])).toBe('text')
    expect(readLogFormat(['--log=json'])).toBe('json')
    expect(() => readLogFormat(['--log=xml'])).toThrow('"--log=xml"')
    expect(() => readLogFormat(['--verbose'])).toThrow('--log=json')
  })

  it('contains internal errors in full, on one line in JSON', () => {
    const lines: string[] = []
    const log = createLog(
      'json',
      () => {},
      (line) => lines.push(line),
    )
    log.fault(new Error('a fault\nof two lines'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      fault: expect.stringContaining('a fault\nof two lines\n    at '),
    })
  })
})

describe('a buffer of lines', () => {
  it('writes lines together, soon or when it is flushed, and each once', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: string[] = []
    const buffer = createLineBuffer((lines) => written.push(lines))
    buffer.add('a')
    buffer.add('b')
    expect(written).toEqual([])
    vi.runAllTimers()
    expect(written).toEqual(['a\nb'])
    buffer.add('c')
    buffer.flush()
    buffer.flush()
    vi.runAllTimers()
    expect(written).toEqual(['a\nb', 'c'])
  })
})
