import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {geometry, sourceBox, type Box} from '../../../lake/assets/image-geometry.ts'
import type {Fit, ImageParams} from '../../../lake/assets/image-params.ts'
import {runs} from '../../property-runs.ts'

function boxOf(width: number, height: number): Box {
  return {left: 0, top: 0, width, height}
}

const sizes: [image: string, params: ImageParams, expected: string][] = [
  ['200x100', {}, '200x100'],
  ['200x100', {w: 100}, '100x50'],
  ['200x100', {h: 50}, '100x50'],
  ['200x100', {w: 400}, '400x200'],
  ['200x100', {w: 400, fit: 'max'}, '200x100'],
  ['200x100', {w: 400, fit: 'min'}, '200x100'],
  ['200x100', {w: 400, fit: 'fillmax'}, '200x100'],
  ['200x100', {w: 400, fit: 'crop'}, '400x200'],
  ['200x100', {w: 80, h: 80}, '80x40'],
  ['200x100', {w: 80, h: 80, fit: 'clip'}, '80x40'],
  ['200x100', {w: 800, h: 800, fit: 'clip'}, '800x400'],
  ['200x100', {w: 800, h: 800, fit: 'max'}, '200x100'],
  ['200x100', {w: 80, h: 80, fit: 'crop'}, '80x80'],
  ['200x100', {w: 800, h: 800, fit: 'crop'}, '800x800'],
  ['200x100', {w: 80, h: 80, fit: 'fill'}, '80x80'],
  ['200x100', {w: 800, h: 800, fit: 'fillmax'}, '800x800'],
  ['200x100', {w: 80, h: 80, fit: 'scale'}, '80x80'],
  ['200x100', {w: 80, h: 80, fit: 'min'}, '80x80'],
  ['200x100', {w: 800, h: 800, fit: 'min'}, '100x100'],
  ['200x100', {w: 400, h: 100, fit: 'min'}, '200x50'],
  ['200x100', {w: 100, dpr: 2}, '200x100'],
  ['200x100', {w: 100, dpr: 3}, '300x150'],
  ['200x100', {w: 100, dpr: 3, fit: 'max'}, '200x100'],
  ['200x100', {w: 50, h: 50, dpr: 2, fit: 'crop'}, '100x100'],
  ['200x100', {w: 100, pad: 10}, '120x70'],
  ['200x100', {w: 100, pad: 10, dpr: 2}, '240x140'],
  ['200x100', {h: 80, 'max-w': 100, fit: 'crop'}, '100x80'],
  ['200x100', {w: 80, 'min-h': 60, fit: 'crop'}, '80x60'],
  ['200x100', {'max-w': 100, fit: 'crop'}, '100x100'],
  ['200x100', {'max-w': 100}, '200x100'],
  ['10000x5000', {}, '8192x4096'],
  ['200x100', {w: 8192, dpr: 3}, '8192x4096'],
  ['200x100', {w: 8192, h: 8192, pad: 8192, fit: 'fill'}, '8192x8192'],
  ['1x8000', {w: 8192}, '1x8192'],
  ['8000x1', {w: 8192, h: 8192, fit: 'crop'}, '8192x8192'],
]

test.each(sizes)('%s with %j becomes %s', (image, params, expected) => {
  const [width = 0, height = 0] = image.split('x').map(Number)
  const {size} = geometry(boxOf(width, height), params)
  expect(`${size.width}x${size.height}`).toBe(expected)
})

const cuts: [params: ImageParams, left: number, top: number][] = [
  [{}, 50, 0],
  [{crop: ['center']}, 50, 0],
  [{crop: ['left']}, 0, 0],
  [{crop: ['right']}, 100, 0],
  [{crop: ['top', 'right']}, 100, 0],
  [{crop: ['focalpoint']}, 50, 0],
  [{crop: ['focalpoint'], 'fp-x': 0}, 0, 0],
  [{crop: ['focalpoint'], 'fp-x': 0.3}, 10, 0],
  [{crop: ['focalpoint'], 'fp-x': 1}, 100, 0],
  [{'fp-x': 1}, 50, 0],
]

test.each(cuts)('a square of 200 × 100 with %j starts at %i, %i', (params, left, top) => {
  const {cut} = geometry(boxOf(200, 100), {w: 100, h: 100, fit: 'crop', ...params})
  expect(cut).toMatchObject({left, top, width: 100, height: 100})
})

test('rect is clipped to the image, and rejected if nothing is left', () => {
  const image = {width: 200, height: 100}
  const rect = (left: number, top: number, width: number, height: number) =>
    sourceBox(image, {left, top, width, height})
  expect(rect(-10, 50, 300, 51)).toEqual({left: 0, top: 50, width: 200, height: 50})
  expect(() => rect(200, 0, 10, 10)).toThrow(
    'rect: 200,0,10,10 lies outside the image of 200 × 100',
  )
  expect(() => rect(-10, 0, 10, 10)).toThrow('lies outside the image')
})

test('every box lies within the previous one and within the maximum size, for any parameters', () => {
  const side = fc.integer({min: 1, max: 8192})
  const optional = fc.option(side, {nil: undefined})
  const fits: Fit[] = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']
  const params = fc.record({
    w: optional,
    h: optional,
    'min-w': optional,
    'min-h': optional,
    'max-w': optional,
    'max-h': optional,
    pad: fc.option(fc.integer({min: 0, max: 8192}), {nil: undefined}),
    dpr: fc.double({min: 1, max: 3, noNaN: true}),
    fit: fc.constantFrom(...fits),
    crop: fc.constantFrom(['top' as const], ['right' as const], ['focalpoint' as const]),
    'fp-x': fc.double({min: 0, max: 1, noNaN: true}),
  })
  const image = fc.integer({min: 1, max: 100_000})
  fc.assert(
    fc.property(image, image, params, (width, height, wanted) => {
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined)
      const {scaled, cut, canvas, size} = geometry(boxOf(width, height), Object.fromEntries(given))
      const inner = cut ?? scaled
      if (cut !== null) expectInside(cut, scaled)
      if (canvas !== null) expectInside({...inner, left: canvas.left, top: canvas.top}, canvas)
      const {width: w, height: h} = canvas ?? inner
      expect(size).toEqual({width: w, height: h})
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(1)
      expect(Math.max(w, h)).toBeLessThanOrEqual(8192)
    }),
    {numRuns: runs(500, 20000)},
  )
})

function expectInside(inner: Box, outer: {width: number; height: number}): void {
  const values = [inner.left, inner.top, inner.width, inner.height]
  expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
  expect(inner.left + inner.width).toBeLessThanOrEqual(outer.width)
  expect(inner.top + inner.height).toBeLessThanOrEqual(outer.height)
}
