import {readFileSync} from 'node:fs'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {chooseEncoding, createRendition} from '../../../web/server/rendition.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.8, br;q=0', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br; q=0.1', 'br'],
  ['deflate', 'identity'],
] as const)('who takes %j gets %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

const html = `<p>${'Still water. '.repeat(500)}</p>`

test('each encoding is the same page, made once, with a name of its own', async () => {
  const rendition = createRendition(html)
  const [plain, zipped, small] = await Promise.all(
    (['identity', 'gzip', 'br'] as const).map(rendition.body),
  )
  expect(plain?.bytes.toString()).toBe(html)
  expect(gunzipSync(zipped?.bytes ?? '').toString()).toBe(html)
  expect(brotliDecompressSync(small?.bytes ?? '').toString()).toBe(html)
  expect(await rendition.body('br')).toBe(small)
  expect(new Set([plain, zipped, small].map((body) => body?.etag)).size).toBe(3)
  expect((await createRendition(html).body('br')).etag).toBe(small?.etag)
  expect((await createRendition(`${html} `).body('br')).etag).not.toBe(small?.etag)
})

test('it is made smaller later: other bytes with another name, and who has the first is not sent it again', async () => {
  const text = readFileSync(import.meta.filename, 'utf8')
  const rendition = createRendition(text)
  const first = await rendition.body('br')
  await rendition.shrink()
  const second = await rendition.body('br')
  expect(second.bytes.length).toBeLessThan(first.bytes.length)
  expect(brotliDecompressSync(second.bytes).toString()).toBe(text)
  expect(second.etag).not.toBe(first.etag)
  expect(rendition.isKnown('br', `"x", W/${first.etag}`)).toBe(true)
  expect(rendition.isKnown('br', second.etag)).toBe(true)
  expect(rendition.isKnown('gzip', second.etag)).toBe(false)
  expect(rendition.isKnown('br', '')).toBe(false)
})
