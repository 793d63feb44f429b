import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {imageAddress} from '../../../web/assets/image-address.ts'
import {pictureAddress, pictureSources} from '../../../web/assets/picture-sources.ts'
import {readSiteSettings} from '../../../web/settings.ts'
import {runs} from '../../property-runs.ts'

const settings = readSiteSettings({})
const preview = 'data:image/jpeg;base64,AAAA'

function picture(width: number, height: number, fields: object = {}) {
  const asset = {
    _id: `image-${'b'.repeat(40)}-${width}x${height}-png`,
    width,
    height,
    lqip: preview,
  }
  return {alt: 'A pond', crop: null, hotspot: null, asset, ...fields}
}

/** Returns the widths in a srcset. */
function offered(srcSet = ''): number[] {
  return srcSet.split(', ').map((source) => Number(source.match(/ (\d+)w$/)?.[1]))
}

test('offers widths up to the picture’s own, and returns its size', () => {
  const sources = pictureSources(picture(1000, 500), settings)
  expect(sources).toMatchObject({width: 1000, height: 500, preview})
  expect(offered(sources?.srcSet)).toEqual([240, 360, 480, 720, 960, 1000])
})

test('does not enlarge a small picture', () => {
  expect(offered(pictureSources(picture(100, 80), settings)?.srcSet)).toEqual([100])
})

test('applies the crop and the aspect around the hotspot', () => {
  const crop = {_type: 'sanity.imageCrop' as const, left: 0.5, right: 0, top: 0, bottom: 0}
  const hotspot = {_type: 'sanity.imageHotspot' as const, x: 0.9, y: 0.5, width: 0.1, height: 0.1}
  const sources = pictureSources(picture(2000, 1000, {crop, hotspot}), settings, 1)
  expect(sources).toMatchObject({width: 1000, height: 1000})
  expect(sources?.src).toContain('rect=1000,0,1000,1000')
})

test('imageAddress accepts every address of pictureSources', () => {
  const crop = {left: 0.1, right: null, top: 0.2, bottom: 0}
  const sources = pictureSources(picture(3000, 2000, {crop}), settings, 3 / 2)
  const shared = pictureAddress(picture(3000, 2000), settings, {width: 1200, height: 630})
  const addresses = [sources?.src, shared, ...(sources?.srcSet ?? '').split(/ \d+w(?:, )?/)]
  for (const address of addresses.filter(Boolean)) {
    const url = new URL(address ?? '', 'http://site')
    const path = url.pathname.split('/').slice(2)
    expect(imageAddress(path, url.searchParams, settings), address).toBeDefined()
  }
  expect(addresses.filter(Boolean).length).toBeGreaterThan(5)
})

test('limits a crop or hotspot to the picture', () => {
  const crop = {left: -0.1, right: 0.25, top: 0, bottom: 0}
  expect(pictureSources(picture(1600, 900, {crop}), settings)).toMatchObject({width: 1200})
  const part = fc.oneof(fc.double({min: -2, max: 2, noNaN: true}), fc.double({noNaN: true}))
  const edges = fc.record({left: part, right: part, top: part, bottom: part})
  const hotspots = fc.record({x: part, y: part, width: part, height: part})
  const side = fc.integer({min: 1, max: 9000})
  fc.assert(
    fc.property(edges, hotspots, side, side, (edge, hotspot, width, height) => {
      const stored = picture(width, height, {crop: edge, hotspot})
      const shared = pictureAddress(stored, settings, {width: 1200, height: 630})
      const sources = [undefined, 1, 16 / 9].map((aspect) =>
        pictureSources(stored, settings, aspect),
      )
      for (const address of [shared, ...sources.flatMap((each) => each?.src ?? [])]) {
        if (!address) continue
        const url = new URL(address, 'http://site')
        const path = url.pathname.split('/').slice(2)
        expect(imageAddress(path, url.searchParams, settings), address).toBeDefined()
        const [x = 0, y = 0, wide = 1, high = 1] =
          url.searchParams.get('rect')?.split(',').map(Number) ?? []
        expect(x + wide, address).toBeLessThanOrEqual(width)
        expect(y + high, address).toBeLessThanOrEqual(height)
        expect(Math.min(wide, high), address).toBeGreaterThan(0)
      }
    }),
    {numRuns: runs(300, 10_000)},
  )
})

describe('returns undefined for', () => {
  test.each([
    [null],
    [undefined],
    [picture(0, 0)],
    [{...picture(10, 10), asset: null}],
    [picture(100, 100, {crop: {left: 0.6, right: 0.6}})],
    [{...picture(10, 10), asset: {_id: 'file-abc-pdf', width: 1, height: 1, lqip: null}}],
  ])('%j', (value) => {
    expect(pictureSources(value, settings)).toBeUndefined()
  })
})

test('omits a preview that is not a plain image', () => {
  const asset = {...picture(10, 10).asset, lqip: 'data:image/png;base64,AA");x:url("'}
  expect(pictureSources({...picture(10, 10), asset}, settings)).not.toHaveProperty('preview')
})
