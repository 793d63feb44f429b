import sharp from 'sharp'
import {expect, test} from 'vitest'
import {blurHash} from '../../../lake/assets/blur-hash.ts'
import {palette} from '../../../lake/assets/palette.ts'
import {quarters} from './images.ts'

function solid(background: string, width = 40, height = 20): Promise<Buffer> {
  return sharp({create: {width, height, channels: 4, background}})
    .raw()
    .toBuffer()
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'

function decode83(text: string): number {
  return [...text].reduce((sum, digit) => sum * 83 + digits.indexOf(digit), 0)
}

test.each([
  ['#ff0000', 0xff0000],
  ['#336699', 0x336699],
  ['#000000', 0],
])('the BlurHash of %s encodes its colour', async (background, color) => {
  const hash = blurHash(await solid(background), 40, 20)
  expect(decode83(hash.slice(2, 6))).toBe(color)
})

test.each([
  [100, 100, 5, 5],
  [100, 50, 5, 3],
  [50, 100, 3, 5],
  [100, 1, 5, 1],
])('the BlurHash of %i × %i has %i × %i components', async (width, height, columns, rows) => {
  const hash = blurHash(await solid('#fff', width, height), width, height)
  const flag = decode83(hash.charAt(0))
  expect([(flag % 9) + 1, Math.floor(flag / 9) + 1]).toEqual([columns, rows])
  expect(hash).toHaveLength(4 + 2 * columns * rows)
})

test('the BlurHash encodes where an image is bright', async () => {
  const upper = Buffer.concat([await solid('#fff', 20, 10), await solid('#000', 20, 10)])
  const hash = blurHash(upper, 20, 20)
  // Six header digits, then two per component; the sixth component is the first vertical one.
  const down = decode83(hash.slice(6 + 2 * 4, 8 + 2 * 4))
  const parts = [Math.floor(down / 361), Math.floor(down / 19) % 19, down % 19]
  expect(parts.every((part) => part > 14)).toBe(true)
})

test('the palette has the colours of the image with their shares', async () => {
  const pixels = await quarters().ensureAlpha().raw().toBuffer()
  const {vibrant, dominant, lightMuted} = palette(pixels)
  expect(vibrant).toMatchObject({population: 25, background: expect.stringMatching(/ff/)})
  expect(dominant).toMatchObject({population: 25})
  expect(lightMuted).toMatchObject({background: '#ffffff', foreground: '#000', title: '#000'})
})

test('swatches without a matching colour are derived, with a population of 0', async () => {
  const swatches = palette(await solid('#204060'))
  expect(swatches['dominant']).toMatchObject({
    background: '#204060',
    population: 100,
    title: '#fff',
  })
  expect(swatches['darkVibrant']).toMatchObject({background: '#204060', population: 100})
  expect(swatches['vibrant']).toMatchObject({
    population: 0,
    background: expect.stringMatching(/^#/),
  })
  expect(Object.keys(swatches)).toHaveLength(8)
})

test('an image without an opaque pixel has an empty palette', async () => {
  expect(palette(await solid('#ff000000'))).toEqual({_type: 'sanity.imagePalette'})
})
