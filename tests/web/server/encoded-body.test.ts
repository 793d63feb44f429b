import {readFileSync} from 'node:fs'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {chooseEncoding, createEncodedBody} from '../../../web/server/encoded-body.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.8, br;q=0', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br; q=0.1', 'br'],
  ['deflate', 'identity'],
] as const)('for Accept-Encoding %j chooses %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

const html = `<p>${'Still water. '.repeat(500)}</p>`

test('encodes once per encoding, with a different ETag for each', async () => {
  const body = createEncodedBody(html)
  const [plain, zipped, small] = await Promise.all(
    (['identity', 'gzip', 'br'] as const).map((encoding) => body.encode(encoding)),
  )
  expect(plain?.bytes.toString()).toBe(html)
  expect(gunzipSync(zipped?.bytes ?? '').toString()).toBe(html)
  expect(brotliDecompressSync(small?.bytes ?? '').toString()).toBe(html)
  expect(await body.encode('br')).toBe(small)
  expect(new Set([plain, zipped, small].map((encoded) => encoded?.etag)).size).toBe(3)
  expect((await createEncodedBody(html).encode('br')).etag).toBe(small?.etag)
  expect((await createEncodedBody(`${html} `).encode('br')).etag).not.toBe(small?.etag)
})

test('recompresses to fewer bytes with another ETag, and still matches the first ETag', async () => {
  const text = readFileSync(import.meta.filename, 'utf8')
  const body = createEncodedBody(text)
  const first = await body.encode('br')
  await body.recompress()
  const second = await body.encode('br')
  expect(second.bytes.length).toBeLessThan(first.bytes.length)
  expect(brotliDecompressSync(second.bytes).toString()).toBe(text)
  expect(second.etag).not.toBe(first.etag)
  expect(body.matches('br', `"x", W/${first.etag}`)).toBe(true)
  expect(body.matches('br', second.etag)).toBe(true)
  expect(body.matches('gzip', second.etag)).toBe(false)
  expect(body.matches('br', '')).toBe(false)
})
