import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {GET} from '../../../web/app/images/[...path]/route.ts'
import type {TestLake} from '../../lake/start-lake.ts'
import {startSiteLake} from '../site-lake.ts'

let lake: TestLake
let path: string

let isStopped = false
async function stopLake(): Promise<void> {
  if (!isStopped) await lake.close()
  isStopped = true
}

beforeAll(async () => {
  lake = await startSiteLake()
  const size = {width: 60, height: 40, channels: 3 as const}
  const picture = await sharp({create: {...size, background: '#357'}})
    .jpeg()
    .toBuffer()
  const asset = await lake.client().assets.upload('image', picture, {filename: 'pond.jpg'})
  path = `/images/${asset.path.replace(/^images\//, '')}`
})
afterAll(() => stopLake())

function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, 'http://site')
  const segments = url.pathname.split('/').slice(2)
  return GET(new Request(url, {headers}), {params: Promise.resolve({path: segments})})
}

test('sends a picture in the requested width, cacheable permanently', async () => {
  const answer = await ask(`${path}?w=30`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^image\//)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({
    width: 30,
    height: 20,
  })
})

test('responds with 304 if the client has the picture', async () => {
  const etag = (await ask(path)).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  const again = await ask(path, {'if-none-match': etag})
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

describe('responds with 404 to', () => {
  test.each([
    ['a missing file', () => path.replace(/[0-9a-f]{40}/, '0'.repeat(40))],
    ['another dataset', () => path.replace('production', 'other')],
    ['a crop outside the image', () => `${path}?w=30&rect=100,100,5,5`],
    ['an unknown parameter', () => `${path}?dl=page.html`],
  ])('%s', async (_, address) => {
    const answer = await ask(address())
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

test('responds with 503 and Retry-After if the lake does not respond', async () => {
  await stopLake()
  const answer = await ask(`${path}?w=31`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
})
