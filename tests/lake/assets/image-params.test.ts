import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseImageParams, type ImageParams} from '../../../lake/assets/image-params.ts'
import {LakeError} from '../../../lake/error.ts'
import {runs} from '../../property-runs.ts'

const accepted: [search: string, expected: ImageParams][] = [
  ['', {}],
  ['w=1&h=8192', {w: 1, h: 8192}],
  ['min-w=10&max-w=20&min-h=30&max-h=40', {'min-w': 10, 'max-w': 20, 'min-h': 30, 'max-h': 40}],
  ['fit=clip', {fit: 'clip'}],
  ['fit=fillmax&bg=fff', {fit: 'fillmax', bg: {red: 255, green: 255, blue: 255, alpha: 1}}],
  ['bg=ff00', {bg: {red: 255, green: 0, blue: 0, alpha: 1}}],
  ['bg=%23336699', {bg: {red: 51, green: 102, blue: 153, alpha: 1}}],
  ['bg=00336699', {bg: {red: 51, green: 102, blue: 153, alpha: 0}}],
  ['crop=focalpoint&fp-x=0&fp-y=.25', {crop: ['focalpoint'], 'fp-x': 0, 'fp-y': 0.25}],
  ['crop=top,left', {crop: ['top', 'left']}],
  ['crop=top%2Cleft', {crop: ['top', 'left']}],
  ['rect=-1,0,200,100', {rect: {left: -1, top: 0, width: 200, height: 100}}],
  ['fp-x=1e-7', {'fp-x': 1e-7}],
  ['dpr=1.5', {dpr: 1.5}],
  ['or=270&flip=hv', {or: 270, flip: {horizontal: true, vertical: true}}],
  ['flip=v', {flip: {horizontal: false, vertical: true}}],
  ['blur=2000&sharp=100&sat=-100&invert=true', {blur: 2000, sharp: 100, sat: -100, invert: true}],
  ['pad=10&frame=1&q=0', {pad: 10, frame: 1, q: 0}],
  ['fm=pjpg&auto=format', {fm: 'pjpg', auto: 'format'}],
  ['dl=', {dl: ''}],
  ['dl=R%C3%A9sum%C3%A9%20%22a%22.jpg', {dl: 'Résumé "a".jpg'}],
  ['dlRaw=true', {dlRaw: true}],
  ['utm_source=x&v=2&W=5', {}],
]

test.each(accepted)('?%s is parsed', (search, expected) => {
  expect(parseImageParams(new URLSearchParams(search))).toEqual(expected)
})

const refused: [search: string, sentence: string][] = [
  ['w=', 'w: got "", expected a whole number from 1 to 8192'],
  ['w=0', 'w: got "0", expected a whole number from 1 to 8192'],
  ['w=8193', 'w: got "8193", expected a whole number from 1 to 8192'],
  ['h=-5', 'h: got "-5", expected a whole number from 1 to 8192'],
  ['w=12.5', 'w: got "12.5", expected a whole number'],
  ['w=1e3', 'w: got "1e3", expected a whole number'],
  ['w=0x10', 'w: got "0x10", expected a whole number'],
  ['w=%C2%B2', 'w: got "²", expected a whole number'],
  ['w=100&w=200', 'w: got "100, 200", expected a single value'],
  ['fit=cover', 'fit: got "cover", expected one of clip, crop, fill, fillmax, max, min, scale'],
  ['fit=toString', 'fit: got "toString", expected one of clip'],
  ['crop=top,bottom', 'crop: got "top,bottom", expected one of center'],
  ['crop=top,entropy', 'crop: got "top,entropy", expected one of center'],
  ['crop=top,left,top', 'crop: got "top,left,top", expected one of center'],
  ['rect=1,2,3', 'rect: got "1,2,3", expected left,top,width,height in whole pixels'],
  ['rect=0,0,0,10', 'rect: got "0,0,0,10", expected left,top,width,height'],
  ['fp-x=1.01', 'fp-x: got "1.01", expected a number from 0 to 1'],
  ['fp-y=NaN', 'fp-y: got "NaN", expected a number from 0 to 1'],
  ['dpr=4', 'dpr: got "4", expected a number from 1 to 3'],
  ['or=45', 'or: got "45", expected one of 0, 90, 180, 270'],
  ['flip=x', 'flip: got "x", expected one of h, v, hv'],
  ['blur=2001', 'blur: got "2001", expected a whole number from 0 to 2000'],
  ['sat=-101', 'sat: got "-101", expected a whole number from -100 to 100'],
  ['invert=yes', 'invert: got "yes", expected true or false'],
  ['bg=red', 'bg: got "red", expected a colour as RGB, ARGB, RRGGBB or AARRGGBB'],
  ['bg=12345', 'bg: got "12345", expected a colour'],
  ['frame=2', 'frame: got "2", expected 1'],
  ['q=101', 'q: got "101", expected a whole number from 0 to 100'],
  ['fm=bmp', 'fm: got "bmp", expected one of jpg, pjpg, png, webp, avif, gif'],
  ['auto=compress', 'auto: got "compress", expected format'],
  ['dl=..', 'dl: got "..", expected a file name'],
  ['dl=a%2Fb', 'dl: got "a/b", expected a file name'],
  ['dl=a%0D%0AX-Evil:1', 'dl: got "a\\r\\nX-Evil:1", expected a file name'],
]

test.each(refused)('?%s is rejected with the expected values', (search, sentence) => {
  const parse = () => parseImageParams(new URLSearchParams(search))
  expect(parse).toThrow(LakeError)
  expect(parse).toThrow(`Image parameter ${sentence}`)
})

test('any query string gives validated values or a LakeError that names the parameter', () => {
  const names = [...new Set(accepted.flatMap(([, params]) => Object.keys(params))), 'x']
  const text = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.integer().map(String),
    fc.double().map(String),
    fc.array(fc.integer({min: -9, max: 9999})).map(String),
    fc.constantFrom(...accepted.flatMap(([search]) => [...new URLSearchParams(search).values()])),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), text)), (entries) => {
      try {
        expect(areWithinLimits(parseImageParams(new URLSearchParams(entries)))).toBe(true)
      } catch (error) {
        expect(error).toMatchObject({
          name: 'LakeError',
          code: 'invalid',
          message: expect.stringMatching(/^Image parameter [\w-]+: got ".*", expected .+\.$/su),
        })
      }
    }),
    {numRuns: runs(500, 20000)},
  )
})

function areWithinLimits(params: ImageParams): boolean {
  const {w = 1, h = 1, dpr = 1, blur = 0, rect, q = 0} = params
  const isRect = rect === undefined || (rect.width >= 1 && rect.height >= 1)
  return [w, h].every(isSize) && isRect && dpr >= 1 && dpr <= 3 && blur <= 2000 && q <= 100
}

function isSize(side: number): boolean {
  return Number.isInteger(side) && side >= 1 && side <= 8192
}
