import {readdir, readlink} from 'node:fs/promises'
import {join} from 'node:path'
import * as fc from 'fast-check'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {parseFileName, parseImageName, type AssetKind} from '../../../lake/assets/asset-name.ts'
import {withAssetUrl} from '../../../lake/assets/asset-url.ts'
import {removeAsset} from '../../../lake/assets/remove-asset.ts'
import {serveAsset} from '../../../lake/assets/serve-asset.ts'
import {quarters, svgWithScript} from './images.ts'
import {baseUrl, bytesOf, openAssets} from './open-assets.ts'
import {runs} from '../../property-runs.ts'

const text = Buffer.from('0123456789')

test('an image is returned unchanged, with a URL that never changes', async () => {
  const {uploadImage, get} = openAssets()
  const bytes = await quarters().png().toBuffer()
  const asset = await uploadImage(bytes)
  const response = await get(asset)
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toEqual({
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(bytes.length),
    'content-type': 'image/png',
    'cross-origin-resource-policy': 'cross-origin',
    etag: `"${String(asset['sha1hash'])}"`,
    'x-content-type-options': 'nosniff',
  })
  expect(await bytesOf(response)).toEqual(bytes)
})

test('a file larger than one chunk is returned whole', async () => {
  const {uploadFile, get} = openAssets()
  const bytes = Buffer.from(Array.from({length: 300_000}, (_, index) => (index * 7) % 251))
  expect(await bytesOf(await get(await uploadFile(bytes)))).toEqual(bytes)
})

/** Returns the open files of this process in a folder. Only Linux lists them, as links in a folder. */
async function openFilesIn(folder: string): Promise<string[]> {
  const files = await readdir('/proc/self/fd')
  const targets = files.map((file) => readlink(join('/proc/self/fd', file)).catch(() => ''))
  return (await Promise.all(targets)).filter((target) => target.startsWith(folder))
}

test.runIf(process.platform === 'linux')(
  'closes the file when the client disconnects before the end',
  async () => {
    const {dataset, uploadFile, get} = openAssets()
    const asset = await uploadFile(Buffer.alloc(1_000_000, 'x'))
    const reader = (await get(asset)).body?.getReader()
    await reader?.read()
    expect(await openFilesIn(dataset.assetsFolder)).toHaveLength(1)
    await reader?.cancel()
    await expect.poll(() => openFilesIn(dataset.assetsFolder)).toEqual([])
  },
)

const ranges: [header: string, status: number, body: string, contentRange: string | null][] = [
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=5-2', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
  ['lines=0-1', 200, '0123456789', null],
  ['bytes=-', 200, '0123456789', null],
  ['bytes=a-b', 200, '0123456789', null],
]

test.each(ranges)('Range: %s returns %i %j', async (range, status, body, contentRange) => {
  const {uploadFile, get} = openAssets()
  const response = await get(await uploadFile(text), '', {headers: {range}})
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(body)
  expect(response.headers.get('content-range')).toBe(contentRange)
})

test('returns the whole file if If-Range does not match', async () => {
  const {uploadFile, get} = openAssets()
  const asset = await uploadFile(text)
  const etag = `"${String(asset['sha1hash'])}"`
  const status = async (ifRange: string) =>
    (await get(asset, '', {headers: {range: 'bytes=0-1', 'if-range': ifRange}})).status
  expect(await status(etag)).toBe(206)
  expect(await status('"other"')).toBe(200)
  expect(await status(`W/${etag}`)).toBe(200)
})

test('returns 304 to a client with the same ETag, for originals and transforms', async () => {
  const {uploadImage, get} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  for (const search of ['', '?w=50', '?w=50&auto=format']) {
    const etag = (await get(asset, search)).headers.get('etag') ?? ''
    for (const tags of [etag, `W/${etag}`, `"a", ${etag}`, '*']) {
      const response = await get(asset, search, {headers: {'if-none-match': tags}})
      expect([search, tags, response.status, await response.text()]).toEqual([
        search,
        tags,
        304,
        '',
      ])
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
    const other = await get(asset, search, {headers: {'if-none-match': '"other"'}})
    expect(other.status).toBe(200)
  }
})

test('HEAD returns the headers of GET without a body', async () => {
  const {uploadImage, get} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  for (const search of ['', '?w=50', '?dl=']) {
    const head = await get(asset, search, {method: 'HEAD'})
    const whole = await get(asset, search)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
    expect((await bytesOf(head)).length).toBe(0)
    expect((await bytesOf(whole)).length).toBe(Number(head.headers.get('content-length')))
  }
})

test('responses that depend on the browser vary by Accept', async () => {
  const {uploadImage, get} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  const ask = async (accept: string) => {
    const {headers} = await get(asset, '?w=50&auto=format', {headers: {accept}})
    return [headers.get('content-type'), headers.get('vary'), headers.get('etag')]
  }
  const [modern, old] = await Promise.all([ask('image/webp,*/*'), ask('image/png,*/*')])
  expect(modern?.slice(0, 2)).toEqual(['image/webp', 'Accept'])
  expect(old?.slice(0, 2)).toEqual(['image/png', 'Accept'])
  expect(modern?.[2]).not.toBe(old?.[2])
  expect((await get(asset, '?w=50')).headers.get('vary')).toBeNull()
})

test('equivalent parameters share one cached transform', async () => {
  const {dataset, uploadImage, get} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  const spellings = [
    '?w=50&h=20&fit=crop',
    '?fit=crop&h=20&w=50',
    '?w=50&h=20&fit=crop&v=2&dl=x.png',
  ]
  for (const search of spellings) expect((await get(asset, search)).status).toBe(200)
  expect(await readdir(join(dataset.assetsFolder, 'transforms'))).toHaveLength(1)
  await get(asset, '?w=51&h=20&fit=crop')
  expect(await readdir(join(dataset.assetsFolder, 'transforms'))).toHaveLength(2)
})

const downloads: [search: string, disposition: RegExp | null][] = [
  ['', null],
  ['?dl=', /^attachment; filename="[0-9a-f]{40}-200x100\.png"; filename\*=UTF-8''/],
  ['?dl=&fm=jpg', /^attachment; filename="[0-9a-f]{40}-200x100\.jpg"/],
  ['?dl=cover.png', /^attachment; filename="cover\.png"; filename\*=UTF-8''cover\.png$/],
  [
    '?dl=R%C3%A9%20%22x%22.png',
    /^attachment; filename="R_ _x_\.png"; filename\*=UTF-8''R%C3%A9%20%22x%22\.png$/,
  ],
  ['?dl=a.png&dlRaw=true&w=50', /^attachment; filename="a\.png"/],
]

test.each(downloads)('%s is downloaded as %s', async (search, expected) => {
  const {uploadImage, get} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  const disposition = (await get(asset, search)).headers.get('content-disposition')
  if (expected === null) expect(disposition).toBeNull()
  else expect(disposition).toMatch(expected)
})

test('dlRaw returns the stored bytes, regardless of other parameters', async () => {
  const {uploadImage, get} = openAssets()
  const bytes = await quarters().png().toBuffer()
  expect(await bytesOf(await get(await uploadImage(bytes), '?dlRaw=true&w=50'))).toEqual(bytes)
})

test('SVG and HTML are served in a sandbox without scripts', async () => {
  const {uploadImage, uploadFile, get} = openAssets()
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const active = [
    await uploadImage(svgWithScript),
    await uploadFile(page, {filename: 'page.html'}),
    await uploadFile(page, {filename: 'page.xhtml'}),
    await uploadFile(page, {filename: 'page'}),
    await uploadFile(svgWithScript, {filename: 'drawing.svg'}),
    await uploadFile(page, {filename: 'data.xml'}),
  ]
  for (const asset of active) {
    const {headers} = await get(asset)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  const raster = await get(active[0] ?? expect.fail(), '?w=100')
  expect(raster.headers.get('content-type')).toBe('image/png')
  expect(await sharp(await bytesOf(raster)).metadata()).toMatchObject({width: 100, height: 50})
  const vector = await get(active[0] ?? expect.fail(), '?auto=format', {
    headers: {accept: 'image/webp'},
  })
  expect(vector.headers.get('content-type')).toBe('image/svg+xml')
})

const hash = 'a'.repeat(40)
const badNames: [kind: AssetKind, name: string][] = [
  ['image', ''],
  ['image', '..'],
  ['image', `../${hash}-1x1.png`],
  ['image', `..%2f${hash}-1x1.png`],
  ['image', `..\\${hash}-1x1.png`],
  ['image', `${hash}-1x1.png\u0000.jpg`],
  ['image', `${hash}-1x1.png\n`],
  ['image', `${hash}-1x1.exe`],
  ['image', `${hash}-1x1.constructor`],
  ['image', `${hash}-0x1.png`],
  ['image', `${hash.toUpperCase()}-1x1.png`],
  ['image', `${hash}-1x1.png/../../../production.sqlite`],
  ['image', `${hash}-1x1.png/..`],
  ['image', 'production.sqlite'],
  ['file', `${hash}.`],
  ['file', `${hash}.a/b/c`],
  ['file', `${hash}.a.b`],
  ['file', '/etc/passwd'],
  ['file', `/${hash}.pdf`],
]

test.each(badNames)('the %s name %j is rejected', async (kind, name) => {
  const {dataset} = openAssets()
  const promise = serveAsset(dataset, kind, name, new Request(`${baseUrl}/x`))
  await expect(promise).rejects.toMatchObject({name: 'LakeError', code: 'invalid'})
})

test('any other name is rejected without a file lookup', () => {
  const parts = fc.constantFrom(
    hash,
    '-',
    '10x10',
    '.',
    '..',
    '/',
    'png',
    '%2e',
    '\u0000',
    '\\',
    'é',
  )
  const name = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(parts).map((found) => found.join('')),
  )
  fc.assert(
    fc.property(name, (any) => {
      for (const parse of [parseImageName, parseFileName]) {
        try {
          parse(any)
          expect(any).toMatch(/^[0-9a-f]{40}(-\d+x\d+)?\.[a-z0-9]+$/)
        } catch (error) {
          expect(error).toMatchObject({name: 'LakeError', code: 'invalid'})
        }
      }
    }),
    {numRuns: runs(300, 10000)},
  )
})

test('missing assets return not_found, with and without a transform', async () => {
  const {dataset} = openAssets()
  const ask = (kind: AssetKind, name: string, search = '') =>
    serveAsset(dataset, kind, name, new Request(`${baseUrl}/x${search}`))
  const missing = {name: 'LakeError', code: 'not_found'}
  await expect(ask('image', `${hash}-10x10.png`)).rejects.toMatchObject(missing)
  await expect(ask('image', `${hash}-10x10.png`, '?w=5')).rejects.toMatchObject(missing)
  await expect(ask('file', `${hash}.pdf`)).rejects.toMatchObject(missing)
})

test('invalid image parameters are rejected for images and ignored for files', async () => {
  const {uploadImage, uploadFile, get} = openAssets()
  const image = await uploadImage(await quarters().png().toBuffer())
  await expect(get(image, '?w=wide')).rejects.toMatchObject({code: 'invalid'})
  await expect(get(image, '?rect=900,0,10,10')).rejects.toMatchObject({code: 'invalid'})
  expect((await get(await uploadFile(text), '?w=wide')).status).toBe(200)
})

test('a vanity name may follow the name of the asset', async () => {
  const {dataset, uploadImage} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  const name = `${String(asset['path']).split('/').at(-1)}/four-squares.png`
  const ask = (search: string) =>
    serveAsset(dataset, 'image', name, new Request(`${baseUrl}/x${search}`))
  expect((await ask('')).status).toBe(200)
  expect((await ask('?dl=&fm=webp')).headers.get('content-disposition')).toContain(
    '"four-squares.webp"',
  )
})

test('a removed asset is gone; removing it twice or removing another id is no error', async () => {
  const {dataset, uploadImage, get} = openAssets()
  const bytes = await quarters().png().toBuffer()
  const asset = await uploadImage(bytes)
  expect((await get(asset, '?w=50')).status).toBe(200)
  for (const id of [asset._id, asset._id, 'article-1', 'image-..-1x1-png']) {
    await removeAsset(dataset, id)
  }
  for (const search of ['', '?w=50', '?w=60']) {
    await expect(get(asset, search)).rejects.toMatchObject({code: 'not_found'})
  }
  expect(await bytesOf(await get(await uploadImage(bytes)))).toEqual(bytes)
})

test('a moved lake gives assets its new address and does not change other documents', async () => {
  const {uploadImage} = openAssets()
  const asset = await uploadImage(await quarters().png().toBuffer())
  const moved = withAssetUrl(asset, 'http://localhost:4000/')
  expect(moved).toEqual({...asset, url: `http://localhost:4000/${String(asset['path'])}`})
  expect(withAssetUrl(asset, baseUrl)).toBe(asset)
  const article = {_type: 'article', path: 'x'}
  expect(withAssetUrl(article, baseUrl)).toBe(article)
})

test('transforms use at most the configured disk space', async () => {
  const {dataset, uploadImage, get} = openAssets({madeImageBytes: 1})
  const asset = await uploadImage(await quarters().png().toBuffer())
  for (const width of [10, 11, 12]) {
    const {status} = await get(asset, `?w=${width}`)
    expect(status).toBe(200)
    expect(await readdir(join(dataset.assetsFolder, 'transforms'))).toHaveLength(1)
  }
})
