import sharp from 'sharp'
import {expect, test} from 'vitest'
import {boxInCopy, makeReducedCopy, reducedSize} from '../../../lake/assets/reduced-copy.ts'
import type {ImageName} from '../../../lake/assets/asset-name.ts'
import {transformImage} from '../../../lake/assets/transform-image.ts'
import {quarters} from './images.ts'

const large: ImageName = {sha1: 'a', width: 20_000, height: 12_500, extension: 'png'}

test('a large original has a reduced copy for images that need no more pixels', () => {
  const copy = reducedSize(large, {w: 1920, auto: 'format'})
  expect(copy).toEqual({width: 3578, height: 2236})
  expect(reducedSize(large, {w: 640, h: 480, fit: 'crop'})).toEqual(copy)
})

test.each([
  ['that is small', {...large, width: 2000}, {w: 640}],
  ['that is an SVG', {...large, extension: 'svg'}, {w: 640}],
  [
    'of which a small part is requested',
    large,
    {w: 640, rect: {left: 0, top: 0, width: 640, height: 400}},
  ],
  ['that is requested in full size', large, {fm: 'webp'}],
] as const)('an original %s has none', (_, image, params) => {
  expect(reducedSize(image, params)).toBeUndefined()
})

test('a box of the original is converted to the copy', () => {
  const copy = {width: 2000, height: 1250}
  const box = {left: 10_000, top: 0, width: 10_000, height: 12_500}
  expect(boxInCopy(box, large, copy)).toEqual({left: 1000, top: 0, width: 1000, height: 1250})
})

test('an image from the copy looks the same as one from the original and has the exact size', async () => {
  const original = {width: 800, height: 400, extension: 'png' as const}
  const input = await quarters(800, 400).png().toBuffer()
  const size = {width: 201, height: 101}
  const bytes = await makeReducedCopy(input, size)
  // `input` of a copy is a path, but sharp accepts both.
  const copy = {...size, input: bytes as unknown as string}
  const params = {
    w: 50,
    h: 30,
    fit: 'crop' as const,
    rect: {left: 400, top: 0, width: 400, height: 200},
  }
  const [ofOriginal, ofCopy] = await Promise.all([
    transformImage({...original, input}, params, 'png'),
    transformImage({...original, input, copy}, params, 'png'),
  ])
  for (const made of [ofOriginal, ofCopy]) {
    const {data, info} = await sharp(made).raw().toBuffer({resolveWithObject: true})
    expect([info.width, info.height]).toEqual([50, 30])
    const middle = (15 * 50 + 25) * info.channels
    expect([...data.subarray(middle, middle + 3)]).toEqual([0, 255, 0])
  }
})
