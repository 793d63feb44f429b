import * as fc from 'fast-check'
import sharp, {type Metadata} from 'sharp'
import {beforeAll, expect, test} from 'vitest'
import type {ImageExtension} from '../../../lake/assets/asset-name.ts'
import {parseImageParams} from '../../../lake/assets/image-params.ts'
import {outputType} from '../../../lake/assets/output-type.ts'
import {transformImage} from '../../../lake/assets/transform-image.ts'
import {
  colorAt,
  corners,
  movingGif,
  noise,
  photo,
  place,
  placeXmp,
  quarters,
  svgWithScript,
} from './images.ts'
import {runs} from '../../property-runs.ts'

const sources = new Map<
  string,
  {input: Buffer; extension: ImageExtension; width: number; height: number}
>()

beforeAll(async () => {
  const clearRight = await sharp({
    create: {width: 200, height: 100, channels: 4, background: '#0000'},
  })
    .composite([{input: await quarters(100, 100).png().toBuffer(), left: 0, top: 0}])
    .png()
    .toBuffer()
  const wide = {width: 200, height: 100}
  sources.set('quarters.png', {input: await quarters().png().toBuffer(), extension: 'png', ...wide})
  sources.set('quarters.jpg', {
    input: await quarters().jpeg({quality: 95}).toBuffer(),
    extension: 'jpg',
    ...wide,
  })
  sources.set('clear-right.png', {input: clearRight, extension: 'png', ...wide})
  // Red, green, white, blue clockwise; the camera was rotated by a quarter turn to the left.
  sources.set('photo.jpg', {input: await photo(), extension: 'jpg', width: 100, height: 200})
  sources.set('moving.gif', {input: await movingGif(), extension: 'gif', width: 40, height: 20})
  sources.set('drawing.svg', {input: svgWithScript, extension: 'svg', width: 40, height: 20})
  sources.set('scan.tif', {input: await quarters().tiff().toBuffer(), extension: 'tif', ...wide})
})

async function transform(
  name: string,
  search: string,
  accept: string | null = null,
): Promise<Buffer> {
  const source = sources.get(name)
  if (source === undefined) throw new Error(`no source ${name}`)
  const params = parseImageParams(new URLSearchParams(search))
  return await transformImage(source, params, outputType(source.extension, params, accept))
}

async function sizeOf(image: Buffer): Promise<string> {
  const {width, height} = await sharp(image).metadata()
  return `${width}x${height}`
}

// The corners clockwise from the upper left, slightly inside.
const pictures: [name: string, search: string, size: string, corners: string][] = [
  ['quarters.png', 'w=100', '100x50', 'red green white blue'],
  ['quarters.png', 'w=400', '400x200', 'red green white blue'],
  ['quarters.png', 'w=100&h=100&fit=crop&crop=left', '100x100', 'red red blue blue'],
  ['quarters.png', 'w=100&h=100&fit=crop&crop=right', '100x100', 'green green white white'],
  ['quarters.png', 'w=100&h=100&fit=crop', '100x100', 'red green white blue'],
  [
    'quarters.png',
    'w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.9',
    '100x100',
    'green green white white',
  ],
  ['quarters.png', 'w=200&h=50&fit=crop&crop=top', '200x50', 'red green green red'],
  ['quarters.png', 'w=200&h=50&fit=crop&crop=bottom,left', '200x50', 'blue white white blue'],
  ['quarters.png', 'w=60&h=60&fit=scale', '60x60', 'red green white blue'],
  ['quarters.png', 'w=100&h=100&fit=fill&bg=000', '100x100', 'black black black black'],
  ['quarters.png', 'w=100&h=100&fit=fill', '100x100', 'clear clear clear clear'],
  ['quarters.png', 'w=100&h=100&fit=fill&fm=jpg', '100x100', 'white white white white'],
  ['quarters.png', 'w=400&h=400&fit=fillmax&bg=ff0', '400x400', 'yellow yellow yellow yellow'],
  ['quarters.png', 'w=50&h=50&fit=min', '50x50', 'red green white blue'],
  ['quarters.png', 'rect=0,0,100,100', '100x100', 'red red blue blue'],
  ['quarters.png', 'rect=100,0,100,50&w=20', '20x10', 'green green green green'],
  ['quarters.png', 'rect=100,0,500,500', '100x100', 'green green white white'],
  ['quarters.png', 'or=90', '100x200', 'blue red green white'],
  ['quarters.png', 'or=180', '200x100', 'white blue red green'],
  ['quarters.png', 'or=270&w=50', '50x100', 'green white blue red'],
  ['quarters.png', 'flip=h', '200x100', 'green red blue white'],
  ['quarters.png', 'flip=v', '200x100', 'blue white green red'],
  ['quarters.png', 'flip=hv', '200x100', 'white blue red green'],
  ['quarters.png', 'or=90&flip=h', '100x200', 'red blue white green'],
  ['quarters.png', 'flip=h&rect=0,0,100,100', '100x100', 'red red blue blue'],
  ['quarters.png', 'or=90&w=50&h=50&fit=crop&crop=top', '50x50', 'blue red red blue'],
  ['quarters.png', 'pad=50&bg=000', '300x200', 'black black black black'],
  ['quarters.png', 'w=100&dpr=2', '200x100', 'red green white blue'],
  ['clear-right.png', 'w=200', '200x100', 'red clear clear blue'],
  ['clear-right.png', 'w=200&bg=000', '200x100', 'red black black blue'],
  ['clear-right.png', 'w=200&fm=jpg', '200x100', 'red white white blue'],
  ['clear-right.png', 'w=200&bg=80ffff00', '200x100', 'red 255,255,0,128 255,255,0,128 blue'],
  ['clear-right.png', 'w=200&bg=00ffff00&fm=jpg', '200x100', 'red white white blue'],
  ['photo.jpg', 'w=50', '50x100', 'blue red green white'],
  ['photo.jpg', 'rect=0,0,50,100', '50x100', 'blue blue blue blue'],
  ['photo.jpg', 'or=270', '200x100', 'red green white blue'],
  ['photo.jpg', 'w=100&h=100&fit=crop&crop=bottom', '100x100', 'white green green white'],
  ['moving.gif', 'w=20', '20x10', 'red red red red'],
  ['drawing.svg', 'w=2000', '2000x1000', 'red red red red'],
  ['drawing.svg', 'rect=0,0,10,10', '10x10', 'red red red red'],
  ['scan.tif', 'w=100', '100x50', 'red green white blue'],
  ['quarters.png', 'invert=true', '200x100', '0,255,255,255 255,0,255,255 black yellow'],
  [
    'quarters.png',
    'sat=0&sharp=0&blur=0&q=0&pad=0&invert=false',
    '200x100',
    'red green white blue',
  ],
  ['quarters.png', 'fit=crop&max-w=100', '100x100', 'red green white blue'],
]

test.each(pictures)('%s?%s is %s: %s', async (name, search, size, expected) => {
  const image = await transform(name, search)
  expect(await sizeOf(image)).toBe(size)
  // Other cases distinguish the white of the source from a white background.
  expect(await corners(image)).toBe(expected)
})

test('the order of the parameters does not change the image', async () => {
  const parts = [
    'blur=20',
    'w=90',
    'h=90',
    'fit=crop',
    'rect=10,0,150,100',
    'or=90',
    'flip=h',
    'sharp=20',
  ]
  const picture = await transform('quarters.png', parts.join('&'))
  expect(await transform('quarters.png', parts.toReversed().join('&'))).toEqual(picture)
})

const outputs: [
  name: string,
  search: string,
  accept: string | null,
  expected: Partial<Metadata>,
][] = [
  ['quarters.png', 'w=10', null, {format: 'png'}],
  ['quarters.jpg', 'w=10', null, {format: 'jpeg', isProgressive: false}],
  ['quarters.png', 'fm=pjpg', null, {format: 'jpeg', isProgressive: true}],
  ['quarters.png', 'fm=webp', null, {format: 'webp'}],
  ['quarters.png', 'fm=avif', null, {format: 'heif', compression: 'av1'}],
  ['moving.gif', 'fm=jpg', null, {format: 'jpeg'}],
  ['drawing.svg', 'w=10', null, {format: 'png'}],
  ['scan.tif', 'w=10', null, {format: 'jpeg'}],
  ['quarters.jpg', 'auto=format', 'image/avif,image/webp,*/*;q=0.8', {format: 'webp'}],
  ['quarters.jpg', 'auto=format', 'image/webp;q=0', {format: 'jpeg'}],
  ['quarters.jpg', 'auto=format', 'image/*', {format: 'jpeg'}],
  ['quarters.jpg', 'auto=format', null, {format: 'jpeg'}],
  ['quarters.jpg', 'auto=format&fm=png', 'image/webp', {format: 'png'}],
  ['moving.gif', 'w=20', null, {format: 'gif', pages: 3}],
  ['moving.gif', 'auto=format', 'image/webp', {format: 'webp', pages: 3}],
  ['moving.gif', 'w=80&h=80&fit=crop', null, {format: 'gif', pages: 3, width: 80, height: 80}],
  [
    'moving.gif',
    'w=80&h=80&fit=fill&bg=fff',
    null,
    {format: 'gif', pages: 3, width: 80, height: 80},
  ],
  ['moving.gif', 'rect=0,0,10,10&blur=100', null, {format: 'gif', pages: 3, width: 10, height: 10}],
]

test.each(outputs)('%s?%s with Accept %s', async (name, search, accept, expected) => {
  expect(await sharp(await transform(name, search, accept)).metadata()).toMatchObject(expected)
})

test.each(['frame=1', 'or=90', 'flip=h'])(
  'an animation becomes a still image with %s',
  async (search) => {
    const {pages = 1, format} = await sharp(await transform('moving.gif', search)).metadata()
    expect({pages, format}).toEqual({pages: 1, format: 'gif'})
  },
)

test('every frame of an animation is transformed', async () => {
  const image = await transform('moving.gif', 'w=20&h=20&fit=crop')
  const frames = await Promise.all(
    [0, 1, 2].map(async (page) => colorAt(await sharp(image, {page}).png().toBuffer(), 0.5, 0.5)),
  )
  expect(frames).toEqual(['red', 'green', 'blue'])
})

test('metadata is dropped in every format', async () => {
  const input = await quarters()
    .jpeg()
    .withExif({IFD0: {Copyright: 'The photographer'}, IFD3: place})
    .withXmp(placeXmp)
    .toBuffer()
  const source = {input, extension: 'jpg' as const, width: 200, height: 100}
  for (const type of ['jpg', 'png', 'webp', 'avif', 'gif'] as const) {
    const image = await transformImage(source, {w: 50}, type)
    const {exif, xmp, iptc} = await sharp(image).metadata()
    expect({type, exif, xmp, iptc}).toEqual({
      type,
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
    })
    expect(image.toString('latin1')).not.toMatch(/GPS|photographer/)
  }
})

test('a higher quality gives a larger file', async () => {
  const [low, usual, high] = await Promise.all(
    ['q=10', 'w=200', 'q=95'].map((search) => transform('quarters.jpg', search)),
  )
  expect(low?.length).toBeLessThan(usual?.length ?? 0)
  expect(usual?.length).toBeLessThan(high?.length ?? 0)
})

test.each(['blur=20', 'blur=2000', 'blur=300&or=90'])(
  'the parameter %s blurs edges',
  async (search) => {
    const {channels} = await sharp(await transform('quarters.png', search)).stats()
    const sharpEdges = await sharp(await transform('quarters.png', 'w=200')).stats()
    expect(channels[0]?.stdev).toBeLessThan((sharpEdges.channels[0]?.stdev ?? 0) * 0.99)
  },
)

test('any valid parameters give an image or a LakeError', async () => {
  const values: Record<string, fc.Arbitrary<string>> = {
    w: fc.integer({min: 1, max: 90}).map(String),
    h: fc.integer({min: 1, max: 90}).map(String),
    'max-w': fc.integer({min: 1, max: 90}).map(String),
    'min-h': fc.integer({min: 1, max: 90}).map(String),
    fit: fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'),
    crop: fc.constantFrom('top', 'bottom,right', 'focalpoint', 'entropy'),
    'fp-x': fc.constantFrom('0', '0.3', '1'),
    rect: fc.constantFrom('0,0,10,10', '5,5,1,1', '-5,-5,500,500', '39,19,9,9', '900,0,1,1'),
    dpr: fc.constantFrom('1', '1.3', '3'),
    or: fc.constantFrom('0', '90', '180'),
    flip: fc.constantFrom('h', 'v', 'hv'),
    blur: fc.constantFrom('0', '1', '30', '2000'),
    sharp: fc.constantFrom('0', '1', '100'),
    sat: fc.constantFrom('-100', '0', '100'),
    invert: fc.constantFrom('true', 'false'),
    pad: fc.constantFrom('0', '1', '20'),
    bg: fc.constantFrom('fff', '8f00', '00000000', 'ff336699'),
    frame: fc.constant('1'),
    q: fc.constantFrom('0', '1', '100'),
    fm: fc.constantFrom('jpg', 'pjpg', 'png', 'webp', 'avif', 'gif'),
  }
  const search = fc
    .subarray(Object.entries(values))
    .chain((chosen) => fc.tuple(...chosen.map(([name, value]) => value.map((v) => [name, v]))))
    .map((chosen) => String(new URLSearchParams(chosen)))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources.keys()), search, async (name, text) => {
      try {
        const {width = 0, height = 0} = await sharp(await transform(name, text)).metadata()
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
      } catch (error) {
        expect(error).toMatchObject({name: 'LakeError', message: expect.stringContaining('rect')})
      }
    }),
    {numRuns: runs(50, 1500)},
  )
}, 120_000)

test('crop=entropy keeps the part with the most detail', async () => {
  const busy = await noise(100, 100).png().toBuffer()
  const input = await sharp({create: {width: 300, height: 100, channels: 3, background: '#f00'}})
    .composite([{input: busy, left: 200, top: 0}])
    .png()
    .toBuffer()
  const source = {input, extension: 'png' as const, width: 300, height: 100}
  const params = {w: 50, h: 50, fit: 'crop' as const}
  const calm = await transformImage(source, {...params, crop: ['left']}, 'png')
  expect(await corners(calm)).toBe('red red red red')
  const found = await transformImage(source, {...params, crop: ['entropy']}, 'png')
  expect(await sizeOf(found)).toBe('50x50')
  expect(await corners(found)).not.toContain('red')
})

test('sat=-100 removes all colour', async () => {
  const image = await transform('quarters.png', 'sat=-100')
  const {data, info} = await sharp(image).removeAlpha().raw().toBuffer({resolveWithObject: true})
  const colored = Array.from({length: info.width * info.height}, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * info.channels)
    return Math.max(red, green, blue) - Math.min(red, green, blue)
  })
  expect(Math.max(...colored)).toBeLessThanOrEqual(2)
})
