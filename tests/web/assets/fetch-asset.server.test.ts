import {createServer, type RequestListener, type Server} from 'node:http'
import {once} from 'node:events'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {fetchAsset} from '../../../web/assets/fetch-asset.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
  vi.useRealTimers()
})

/** Starts a server that handles each request with the next listener, and counts requests. */
async function serve(...turns: RequestListener[]) {
  const seen = {requests: 0}
  server = createServer((request, response) => {
    const turn = turns[Math.min(seen.requests, turns.length - 1)]
    seen.requests += 1
    turn?.(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {seen, address: new URL(`http://127.0.0.1:${port}/images/pond.jpg`)}
}

const closes: RequestListener = ({socket}) => void socket.destroy()
const answers: RequestListener = (_, response) => void response.end('a picture')

const picture = {forwarded: [], limitsBody: true}

const readers = () => new Request('http://site/images/pond.jpg')

describe('a request is retried once', () => {
  test('if the lake closes the connection', async () => {
    const {seen, address} = await serve(closes, answers)
    const answer = await fetchAsset(address, readers(), picture)
    expect(await answer?.text()).toBe('a picture')
    expect(seen.requests).toBe(2)
  })

  test('returns undefined if it fails again', async () => {
    const {seen, address} = await serve(closes)
    expect(await fetchAsset(address, readers(), picture)).toBeUndefined()
    expect(seen.requests).toBe(2)
  })
})

test('a request is not retried after its client has disconnected', async () => {
  const leaving = new AbortController()
  const {seen, address} = await serve(() => leaving.abort())
  const request = new Request('http://site/images/pond.jpg', {signal: leaving.signal})
  expect(await fetchAsset(address, request, picture)).toBeUndefined()
  expect(seen.requests).toBe(1)
})

test('an error status of the lake is returned', async () => {
  const {seen, address} = await serve((_, response) => void response.writeHead(503).end())
  expect((await fetchAsset(address, readers(), picture))?.status).toBe(503)
  expect(seen.requests).toBe(1)
})

describe('a body that arrives after the time limit', () => {
  test.each([
    ['is read to its end in a file', false, 'its begin and its end'],
    ['is an error in a picture', true, undefined],
  ])('%s', async (_, limitsBody, expected) => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
    const sent = Promise.withResolvers<() => void>()
    const {address} = await serve((__, response) => {
      response.write('its begin')
      sent.resolve(() => void response.end(' and its end'))
    })
    const answer = await fetchAsset(address, readers(), {forwarded: [], limitsBody})
    vi.advanceTimersByTime(60_000)
    const end = await sent.promise
    end()
    expect(await answer?.text().catch(() => undefined)).toBe(expected)
  })
})
