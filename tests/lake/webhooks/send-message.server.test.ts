import type {ServerResponse} from 'node:http'
import {expect, onTestFinished, test} from 'vitest'
import type {AttemptResult, Message} from '../../../lake/webhooks/message.ts'
import {sendMessage, signatureHeader} from '../../../lake/webhooks/send-message.ts'
import type {Webhook} from '../../../lake/webhooks/webhook.ts'
import {startReceiver, type Received} from './receiver.ts'

const webhook: Webhook = {
  id: 'w1',
  project: 'local',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdByUserId: 'ada',
  isDisabled: false,
  isDisabledByUser: false,
  name: 'Pages',
  description: null,
  url: '',
  dataset: 'production',
  rule: {on: ['create'], filter: '', projection: ''},
  apiVersion: 'v2021-03-25',
  httpMethod: 'POST',
  headers: {Authorization: 'Bearer receiver'},
  includeDrafts: false,
  includeAllVersions: false,
  secret: null,
}
const message: Message = {
  id: 'm1',
  webhookId: 'w1',
  project: 'local',
  dataset: 'production',
  documentId: 'one',
  operation: 'create',
  payload: '{"_id":"one"}',
  transactionId: 't1',
  transactionTime: '2026-01-01T00:00:00.000Z',
  status: 'queued',
  createdAt: '2026-01-01T00:00:00.000Z',
  nextAt: 0,
  failureCount: 0,
  resultCode: null,
}

function send(
  url: string,
  privateOrigins: string[],
  more = {},
  timeoutMs = 60_000,
): Promise<AttemptResult> {
  return sendMessage({...webhook, url, ...more}, message, {
    timeoutMs,
    bodyMs: 100,
    privateOrigins,
    signal: new AbortController().signal,
    now: () => new Date(),
  })
}

/** Sends a body without an end, as fast as it is read. */
function sendEndlessly(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024, 'a')
  const write = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', write)
  write()
}

const permanent = {isTemporary: false}
const temporary = {isTemporary: true}

test.each<[string, (request: Received, response: ServerResponse) => void, object]>([
  ['accepts', (_request, response) => response.writeHead(204).end(), {resultCode: 204}],
  ['hangs', () => {}, {failureReason: 'timeout', resultCode: null, ...temporary}],
  [
    'closes the connection',
    (_request, response) => response.destroy(),
    {
      failureReason: 'network',
      resultBody: expect.stringContaining('connection was lost'),
      ...temporary,
    },
  ],
  [
    'fails',
    (_request, response) => response.writeHead(503).end('busy'),
    {failureReason: 'http', resultCode: 503, resultBody: 'busy', ...temporary},
  ],
  [
    'limits the rate',
    (_request, response) => response.writeHead(429).end(),
    {failureReason: 'http', ...temporary},
  ],
  [
    'refuses',
    (_request, response) => response.writeHead(404).end(),
    {failureReason: 'http', resultCode: 404, ...permanent},
  ],
  [
    'sends an endless response',
    (_request, response) => sendEndlessly(response),
    {resultCode: 200, resultBody: 'a'.repeat(4096), ...permanent},
  ],
  [
    'accepts and never ends the response',
    (_request, response) => response.writeHead(200).write('ok'),
    {resultCode: 200, resultBody: 'ok'},
  ],
  [
    'redirects without an address',
    (_request, response) => response.writeHead(302).end(),
    {failureReason: 'http', resultCode: 302, ...permanent},
  ],
  [
    'redirects to itself',
    (_request, response) => response.writeHead(307, {location: '/'}).end(),
    {
      failureReason: 'other',
      resultBody: expect.stringContaining('more than 3 times'),
      ...permanent,
    },
  ],
  [
    'redirects to a file',
    (_request, response) => response.writeHead(307, {location: 'file:///etc/passwd'}).end(),
    {failureReason: 'other', ...permanent},
  ],
  [
    'redirects to the metadata of a cloud',
    (_request, response) =>
      response.writeHead(302, {location: 'http://169.254.169.254/latest'}).end(),
    {failureReason: 'other', resultBody: expect.stringContaining('not public'), ...permanent},
  ],
])('a receiver that %s', async (what, respond, result) => {
  const {origin} = await startReceiver(respond)
  const timeoutMs = what === 'hangs' ? 200 : 60_000
  expect(await send(origin, [origin], {}, timeoutMs)).toMatchObject(result)
})

test.each(['http://localhost', 'http://127.0.0.1', 'http://[::1]', 'http://2130706433'])(
  'refuses %s on this machine without a request',
  async (name) => {
    const receiver = await startReceiver()
    const {port} = new URL(receiver.origin)
    const result = await send(`${name}:${port}`, ['http://localhost:1', 'https://localhost'])
    expect(result).toMatchObject({failureReason: 'other', isTemporary: false})
    expect(result.resultBody).toContain('LAKE_WEBHOOK_ORIGINS')
    expect(receiver.received).toEqual([])
  },
)

test('a redirect to an origin that is not listed reaches nothing', async () => {
  const inside = await startReceiver()
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(307, {location: inside.origin}).end()
  })
  expect(await send(receiver.origin, [receiver.origin])).toMatchObject({failureReason: 'other'})
  expect(inside.received).toEqual([])
})

test('a redirect repeats method and body, and the webhook’s own headers only at its origin', async () => {
  const other = await startReceiver()
  const receiver = await startReceiver(({url}, response) => {
    const location = url === '/moved' ? other.origin : '/moved'
    response.writeHead(301, {location}).end()
  })
  const listed = [receiver.origin, other.origin]
  expect(await send(receiver.origin, listed, {httpMethod: 'PUT'})).toMatchObject({resultCode: 200})
  const [moved] = receiver.received.slice(1)
  expect(moved).toMatchObject({method: 'PUT', body: message.payload})
  expect(moved?.headers.authorization).toBe('Bearer receiver')
  const [last] = other.received
  expect(last).toMatchObject({method: 'PUT', body: message.payload})
  expect(last?.headers).not.toHaveProperty('authorization')
})

test('a request that the lake interrupts ends at once', async () => {
  const {origin, at} = await startReceiver(() => {})
  const closing = new AbortController()
  onTestFinished(() => closing.abort())
  const sending = sendMessage({...webhook, url: origin}, message, {
    timeoutMs: 600_000,
    privateOrigins: [origin],
    signal: closing.signal,
    now: () => new Date(),
  })
  await at(0)
  closing.abort()
  expect(await sending).toMatchObject({failureReason: 'network'})
})

test('signs as `@sanity/webhook` 4.0.4 does, whose result this is', () => {
  const now = new Date(1_764_460_800_000)
  expect(signatureHeader('{"title":"Tïtel 😀"}', 'a secret ü', now)).toBe(
    't=1764460800000,v1=Dehgt9obuPUqWZ0TsXD5SAJ0j--m4_YLfV4JddMfxdI',
  )
})
