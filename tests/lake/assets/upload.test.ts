import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, readFile, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {uploadAsset} from '../../../lake/assets/upload.ts'
import {
  corners,
  movingGif,
  noise,
  photo,
  place,
  placeXmp,
  quarters,
  svgWithScript,
} from './images.ts'
import {baseUrl, bytesOf, openAssets, toUpload} from './open-assets.ts'

function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('an uploaded image is stored by its hash and described in the form of @sanity/types', async () => {
  const {dataset, uploadImage} = openAssets()
  const bytes = await quarters().png().toBuffer()
  const asset = await uploadImage(bytes, {
    filename: 'four squares.png',
    label: 'A label',
    title: 'A title',
    description: 'A description',
    creditLine: 'A credit',
    source: {id: '1', name: 'elsewhere', url: 'https://example.com/1'},
  })
  const hash = sha1(bytes)
  expect(asset).toEqual({
    _id: `image-${hash}-200x100-png`,
    _type: 'sanity.imageAsset',
    _rev: expect.any(String),
    _createdAt: '2026-01-01T00:00:00.000Z',
    _updatedAt: '2026-01-01T00:00:00.000Z',
    assetId: hash,
    sha1hash: hash,
    extension: 'png',
    mimeType: 'image/png',
    size: bytes.length,
    path: `images/local/production/${hash}-200x100.png`,
    url: `${baseUrl}/images/local/production/${hash}-200x100.png`,
    uploadId: expect.any(String),
    originalFilename: 'four squares.png',
    label: 'A label',
    title: 'A title',
    description: 'A description',
    creditLine: 'A credit',
    source: {id: '1', name: 'elsewhere', url: 'https://example.com/1'},
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 200, height: 100, aspectRatio: 2},
      hasAlpha: false,
      isOpaque: true,
      blurHash: expect.stringMatching(/^M.{33,}$/),
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
      palette: expect.objectContaining({
        _type: 'sanity.imagePalette',
        vibrant: {
          _type: 'sanity.imagePaletteSwatch',
          background: expect.stringMatching(/^#[0-9a-f]{6}$/),
          foreground: expect.stringMatching(/^#(?:fff|000)$/),
          title: expect.stringMatching(/^#(?:fff|000)$/),
          population: expect.closeTo(25, -1),
        },
      }),
    },
  })
  const stored = join(dataset.assetsFolder, 'images', `${hash}-200x100.png`)
  expect(sha1(await readFile(stored))).toBe(hash)
})

test('the bytes are stored before the document is written', async () => {
  const {dataset} = openAssets()
  const bytes = await quarters().png().toBuffer()
  const sizes: number[] = []
  await uploadAsset(dataset, 'image', toUpload(bytes), baseUrl, async (document) => {
    const stored = join(dataset.assetsFolder, 'images', `${sha1(bytes)}-200x100.png`)
    sizes.push((await stat(stored)).size)
    return {...document, _rev: '1', _createdAt: '', _updatedAt: ''}
  })
  expect(sizes).toEqual([bytes.length])
})

test('uploading the same bytes again, even concurrently, gives the same document and one file', async () => {
  const {dataset, uploadImage, uploadFile} = openAssets()
  const bytes = await quarters().png().toBuffer()
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => uploadImage(bytes)))
  for (const other of others) expect(other).toEqual(first)
  expect(await uploadImage(bytes, {filename: 'another name.png'})).toEqual(first)
  await uploadFile(bytes, {filename: 'a.png'})
  const changed = dataset.heard.flatMap(({changes}) =>
    changes.filter(({previous}) => previous === null),
  )
  expect(changed).toHaveLength(2)
  expect(await filesOf(dataset.assetsFolder)).toHaveLength(2)
})

test('dimensions include the orientation of the camera', async () => {
  const {uploadImage} = openAssets()
  const asset = await uploadImage(await photo())
  expect(asset._id).toMatch(/^image-[0-9a-f]{40}-100x200-jpg$/)
  expect(asset['metadata']).toMatchObject({dimensions: {width: 100, height: 200, aspectRatio: 0.5}})
  const lqip = String(Object(asset['metadata']).lqip)
  const tiny = Buffer.from(lqip.slice(lqip.indexOf(',') + 1), 'base64')
  expect(await sharp(tiny).metadata()).toMatchObject({width: 20, height: 40})
  expect(await corners(tiny)).toBe(
    await corners(
      await sharp(await photo())
        .autoOrient()
        .toBuffer(),
    ),
  )
})

const formats = [
  ['jpg', 'image/jpeg', () => quarters().jpeg().toBuffer()],
  ['png', 'image/png', () => quarters().png().toBuffer()],
  ['webp', 'image/webp', () => quarters().webp().toBuffer()],
  ['avif', 'image/avif', () => quarters().avif().toBuffer()],
  ['tif', 'image/tiff', () => quarters().tiff().toBuffer()],
  ['gif', 'image/gif', movingGif],
  ['svg', 'image/svg+xml', async () => svgWithScript],
] as const

test.each(formats)(
  '%s is detected by its bytes, regardless of the declared type',
  async (extension, mimeType, make) => {
    const {uploadImage} = openAssets()
    const asset = await uploadImage(await make(), {
      contentType: 'image/x-wrong',
      filename: 'wrong.psd',
    })
    expect(asset).toMatchObject({extension, mimeType})
    const size = extension === 'gif' || extension === 'svg' ? '40x20' : '200x100'
    expect(asset._id).toMatch(new RegExp(`-${size}-${extension}$`))
  },
)

test.each([
  ['opaque', '#ff0000ff', {hasAlpha: true, isOpaque: true}, /^data:image\/jpeg/],
  ['half transparent', '#ff000080', {hasAlpha: true, isOpaque: false}, /^data:image\/png/],
])('a PNG with an alpha channel that is %s', async (_name, background, flags, lqip) => {
  const {uploadImage} = openAssets()
  const image = sharp({create: {width: 30, height: 30, channels: 4, background}})
  const asset = await uploadImage(await image.png().toBuffer())
  expect(asset['metadata']).toMatchObject({...flags, lqip: expect.stringMatching(lqip)})
})

test('one transparent pixel in a large image makes it not opaque', async () => {
  const {uploadImage} = openAssets()
  const clear = {create: {width: 1, height: 1, channels: 4 as const, background: '#0000'}}
  const image = sharp({create: {width: 900, height: 900, channels: 4, background: '#f00'}})
    .composite([{input: clear, left: 400, top: 400, blend: 'dest-in', tile: false}])
    .png()
  const asset = await uploadImage(await image.toBuffer())
  expect(asset['metadata']).toMatchObject({isOpaque: false})
})

test.each([
  ['no parameter', [], ['blurHash', 'lqip', 'palette']],
  ['none', ['none'], []],
  ['two kinds', ['lqip', 'thumbhash'], ['lqip', 'thumbHash']],
  ['camera metadata', ['exif', 'image'], ['exif', 'image']],
  ['the location', ['location'], ['location']],
])('only the requested metadata is stored: %s', async (_name, meta, expected) => {
  const {uploadImage} = openAssets()
  const asset = await uploadImage(await photo(), {meta: [...meta]})
  const always = ['_type', 'dimensions', 'hasAlpha', 'isOpaque']
  expect(Object.keys(Object(asset['metadata'])).sort()).toEqual([...always, ...expected].sort())
})

test.each([
  ['#ffffff', false, 63],
  ['#000000', false, 0],
  ['#ffffff80', true, 63],
])(
  'the ThumbHash of %s encodes its brightness and transparency',
  async (background, hasAlpha, light) => {
    const {uploadImage} = openAssets()
    const image = sharp({create: {width: 40, height: 20, channels: 4, background}}).png()
    const {metadata} = await uploadImage(await image.toBuffer(), {meta: ['thumbhash']})
    const hash = Buffer.from(String(Object(metadata).thumbHash), 'base64')
    const colors = hash.readUIntLE(0, 3)
    expect({light: colors & 63, hasAlpha: Boolean(colors >> 23)}).toEqual({light, hasAlpha})
    const isLandscape = Boolean(hash.readUInt16LE(3) >> 15)
    expect(isLandscape).toBe(true)
  },
)

test('camera metadata is read in the form of Sanity', async () => {
  const {uploadImage} = openAssets()
  const {metadata} = await uploadImage(await photo(), {meta: ['exif', 'image', 'location']})
  expect(metadata).toMatchObject({
    image: {_type: 'sanity.imageExifTags', Make: 'Camera Works', Copyright: 'The photographer'},
    exif: {
      _type: 'sanity.imageExifMetadata',
      DateTimeOriginal: '2024-05-06T07:08:09.000Z',
      FNumber: 2.8,
    },
    location: {
      _type: 'geopoint',
      lat: expect.closeTo(51.51, 3),
      lng: expect.closeTo(-0.125, 3),
      alt: 35,
    },
  })
})

const placed = [
  ['jpg', () => quarters().jpeg()],
  ['png', () => quarters().png()],
  ['webp', () => quarters().webp({lossless: true})],
  ['avif', () => quarters().avif({lossless: true})],
] as const

test.each(placed)(
  'the location is erased from a %s without changing a pixel',
  async (format, make) => {
    const {uploadImage, get} = openAssets()
    const original = await make()
      .withExif({IFD0: {Copyright: 'The photographer'}, IFD3: place})
      .withXmp(placeXmp)
      .toBuffer()
    const asset = await uploadImage(original)
    const served = await bytesOf(await get(asset))
    expect(sha1(served)).toBe(asset['sha1hash'])
    const before = await sharp(original).metadata()
    const after = await sharp(served).metadata()
    expect(before.exif?.includes(rational(51, 1))).toBe(true)
    expect(served.includes(rational(51, 1))).toBe(false)
    expect(served.toString('latin1')).not.toMatch(/GPS|51,30\.6N|0,7\.5W/)
    expect(after.exif?.includes('The photographer')).toBe(true)
    // The XMP of this PNG is compressed and can only be removed as a whole.
    const rights =
      format === 'png' ? undefined : expect.stringContaining('dc:rights="The photographer"')
    expect(after.xmpAsString).toEqual(rights)
    expect((await pixels(served)).equals(await pixels(original))).toBe(true)
    // Erasing twice changes nothing, so an exported image is imported under the same id.
    expect((await uploadImage(served))._id).toBe(asset._id)
  },
)

function pixels(image: Buffer): Promise<Buffer> {
  return sharp(image).raw().toBuffer()
}

/** Encodes a number as EXIF does, in the little-endian order of libvips. */
function rational(numerator: number, denominator: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(numerator)
  bytes.writeUInt32LE(denominator, 4)
  return bytes
}

const refused = [
  ['nothing', async () => Buffer.alloc(0), 'invalid', /empty/],
  [
    'text declared as an image',
    async () => Buffer.from('not an image'),
    'unsupported_media',
    /JPEG/,
  ],
  ['a PDF', async () => Buffer.from('%PDF-1.7\n%%EOF'), 'unsupported_media', /JPEG/],
  ['half a JPEG', () => cut(noise().jpeg().toBuffer(), 0.5), 'unsupported_media', /truncated/],
  [
    'a JPEG without its end',
    () => cut(noise().jpeg().toBuffer(), 0.97),
    'unsupported_media',
    /truncated/,
  ],
  ['half a PNG', () => cut(noise().png().toBuffer(), 0.5), 'unsupported_media', /truncated/],
  ['half a WebP', () => cut(noise().webp().toBuffer(), 0.5), 'unsupported_media', /whole/],
  ['half a GIF', () => cut(noise().gif().toBuffer(), 0.5), 'unsupported_media', /whole/],
  ['half an AVIF', () => cut(noise().avif().toBuffer(), 0.5), 'unsupported_media', /truncated/],
  ['half a TIFF', () => cut(noise().tiff().toBuffer(), 0.5), 'unsupported_media', /whole/],
  ['a PNG that claims to be huge', bomb, 'too_large', /60000 × 60000 pixels.*256 megapixels/],
  ['an SVG that claims to be huge', async () => hugeSvg, 'too_large', /megapixels/],
] as const

test.each(refused)(
  '%s is rejected as an image, and nothing is stored',
  async (_name, make, code, message) => {
    const {dataset, uploadImage} = openAssets()
    const promise = uploadImage(await make(), {contentType: 'image/png', filename: 'a.png'})
    await expect(promise).rejects.toMatchObject({
      name: 'LakeError',
      code,
      message: expect.stringMatching(message),
    })
    expect(dataset.heard).toEqual([])
    expect(await filesOf(dataset.assetsFolder)).toEqual([])
  },
)

const hugeSvg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>',
)

async function cut(bytes: Promise<Buffer>, part: number): Promise<Buffer> {
  const whole = await bytes
  return whole.subarray(0, Math.floor(whole.length * part))
}

/** The size in a PNG header is eight bytes; decoding starts without checking it against the data. */
async function bomb(): Promise<Buffer> {
  const {crc32} = await import('node:zlib')
  const png = await quarters().png().toBuffer()
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

test('an unknown kind of metadata is rejected before the bytes are read', async () => {
  const {dataset, write} = openAssets()
  const upload = {...toUpload(Buffer.from('x')), meta: ['lqip', 'colour']}
  const promise = uploadAsset(dataset, 'image', upload, baseUrl, write)
  await expect(promise).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/"colour".*palette/),
  })
  expect(upload.bytes?.locked).toBe(false)
})

test('an upload beyond the limit is aborted, not read to its end', async () => {
  const {dataset, write} = openAssets({assetBytes: 10_000})
  let sent = 0
  let isCancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000
      controller.enqueue(new Uint8Array(1000))
    },
    cancel() {
      isCancelled = true
    },
  })
  const upload = {bytes: endless, contentType: null, meta: []}
  const promise = uploadAsset(dataset, 'file', upload, baseUrl, write)
  await expect(promise).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('9.7 KB'),
  })
  expect(isCancelled).toBe(true)
  expect(sent).toBeLessThan(20_000)
  expect(await filesOf(dataset.assetsFolder)).toEqual([])
})

test('an upload to a dataset that is deleted meanwhile is rejected and does not recreate it', async () => {
  const {dataset, write} = openAssets()
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await rm(dataset.assetsFolder, {recursive: true})
      controller.enqueue(new Uint8Array(1000))
      controller.close()
    },
  })
  const upload = {bytes, contentType: null, meta: []}
  const gone = {code: 'not_found', message: expect.stringContaining('deleted')}
  const promise = uploadAsset(dataset, 'file', upload, baseUrl, write)
  await expect(promise).rejects.toMatchObject(gone)
  const again = uploadAsset(dataset, 'file', toUpload(Buffer.from('a')), baseUrl, write)
  await expect(again).rejects.toMatchObject(gone)
  expect(existsSync(dataset.assetsFolder)).toBe(false)
})

test('an interrupted upload leaves no file', async () => {
  const {dataset, write} = openAssets()
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(1000))
      controller.error(new Error('connection reset'))
    },
  })
  const upload = {bytes: broken, contentType: null, meta: []}
  await expect(uploadAsset(dataset, 'file', upload, baseUrl, write)).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(dataset.heard).toEqual([])
  expect(await filesOf(dataset.assetsFolder)).toEqual([])
})

test.each([
  ['report.PDF', 'application/octet-stream', 'pdf', 'application/pdf'],
  ['archive.tar.gz', null, 'gz', 'application/gzip'],
  [undefined, 'text/csv; charset=utf-8', 'csv', 'text/csv'],
  ['../../../etc/passwd', null, 'bin', 'application/octet-stream'],
  ['.htaccess', null, 'bin', 'application/octet-stream'],
  ['evil.sh%2f..%2fx', null, 'bin', 'application/octet-stream'],
  ['page.html', 'image/png', 'html', 'text/html'],
  [undefined, null, 'bin', 'application/octet-stream'],
])(
  'a file called %s, said to be %s, gets the extension %s',
  async (filename, contentType, extension, mimeType) => {
    const {dataset, uploadFile} = openAssets()
    const bytes = Buffer.from('some bytes')
    const asset = await uploadFile(bytes, {
      contentType,
      ...(filename === undefined ? {} : {filename}),
    })
    expect(asset).toMatchObject({
      _id: `file-${sha1(bytes)}-${extension}`,
      _type: 'sanity.fileAsset',
      path: `files/local/production/${sha1(bytes)}.${extension}`,
      extension,
      mimeType,
      size: bytes.length,
    })
    expect(asset['metadata']).toBeUndefined()
    expect(await filesOf(dataset.assetsFolder)).toEqual([`${sha1(bytes)}.${extension}`])
  },
)
