import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {NextRequest} from 'next/server'
import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest'
import {proxy} from '../../web/proxy.ts'

/** A lake that refuses each query as invalid. */
let lake: Server
let status = 400

beforeAll(async () => {
  const description = 'Unexpected "="'
  lake = createServer((_, response) => {
    response.writeHead(status, {'content-type': 'application/json'})
    response.end(JSON.stringify({error: {type: 'queryParseError', description}}))
  })
  await new Promise<void>((resolve) => lake.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('LAKE_PORT', String((lake.address() as AddressInfo).port))
})
afterAll(() => lake.close())
afterEach(() => vi.restoreAllMocks())

const paths = ['/articles', '/articles/one', '/topics/one', '/nowhere', '/search?q=calm']
const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`))

test.each(paths)('a developer gets the error of an invalid query: %s', async (path) => {
  vi.stubEnv('NODE_ENV', 'development')
  await expect(ask(path)).rejects.toThrow('Unexpected "="')
})

test.each(paths)('a reader gets 503, and the log names the query: %s', async (path) => {
  vi.stubEnv('NODE_ENV', 'production')
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const response = await ask(path)
  expect(response.status).toBe(503)
  expect(log).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/cannot be shown: the lake refused a query\. .*Unexpected "="/s),
  )
})

test('the log names an unreachable lake as such', async () => {
  status = 500
  const log = vi.spyOn(console, 'error').mockReturnValue()
  expect((await ask('/articles')).status).toBe(503)
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('the lake is unreachable'))
})
