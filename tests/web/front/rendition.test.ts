import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {chooseEncoding, createRendition} from '../../../web/front/rendition.ts'

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

test('each encoding is the same page, made once, with a name of its own', async () => {
  const html = `<p>${'Still water. '.repeat(500)}</p>`
  const rendition = createRendition(html)
  expect((await rendition.body('identity')).toString()).toBe(html)
  expect(gunzipSync(await rendition.body('gzip')).toString()).toBe(html)
  expect(brotliDecompressSync(await rendition.body('br')).toString()).toBe(html)
  expect(await rendition.body('br')).toBe(await rendition.body('br'))
  const names = (['identity', 'gzip', 'br'] as const).map(rendition.etag)
  expect(new Set(names).size).toBe(3)
  expect(createRendition(html).etag('br')).toBe(rendition.etag('br'))
  expect(createRendition(`${html} `).etag('br')).not.toBe(rendition.etag('br'))
})
