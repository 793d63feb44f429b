import {LakeError} from '../error.ts'

/** The maximum width and height of a transformed image, from Sanity's technical limits. */
export const maxSide = 8192

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif'] as const
const flips = ['h', 'v', 'hv', 'vh'] as const
const crops = ['center', 'top', 'bottom', 'left', 'right', 'focalpoint', 'entropy'] as const

export type Fit = (typeof fits)[number]
export type Crop = (typeof crops)[number]
export type Format = (typeof formats)[number]

export interface Color {
  red: number
  green: number
  blue: number
  /** 0 is transparent, 1 is opaque. */
  alpha: number
}

interface AllParams {
  w: number
  h: number
  'min-w': number
  'min-h': number
  'max-w': number
  'max-h': number
  fit: Fit
  crop: Crop[]
  rect: {left: number; top: number; width: number; height: number}
  'fp-x': number
  'fp-y': number
  dpr: number
  or: number
  flip: {horizontal: boolean; vertical: boolean}
  blur: number
  sharp: number
  sat: number
  invert: boolean
  pad: number
  bg: Color
  frame: number
  q: number
  fm: Format
  auto: 'format'
  /** The file name of the download; empty if the URL does not specify one. */
  dl: string
  dlRaw: boolean
}

/** The validated parameters of an image URL; missing ones are `undefined`. */
export type ImageParams = Partial<AllParams>

/** The parsed value, or a description that completes the message "expected …". */
type Parsed<T> = {value: T} | {expected: string}

type Parser<T> = (text: string) => Parsed<T>

/**
 * The parsers of all parameters. A missing parser, or one of the wrong type, is a compile error.
 *
 * @see https://www.sanity.io/docs/apis-and-sdks/image-urls
 */
const parsers: {[Name in keyof AllParams]: Parser<AllParams[Name]>} = {
  w: integer(1, maxSide),
  h: integer(1, maxSide),
  'min-w': integer(1, maxSide),
  'min-h': integer(1, maxSide),
  'max-w': integer(1, maxSide),
  'max-h': integer(1, maxSide),
  fit: oneOf(fits),
  crop: parseCrop,
  rect: parseRect,
  'fp-x': decimal(0, 1),
  'fp-y': decimal(0, 1),
  dpr: decimal(1, 3),
  or: oneOf([0, 90, 180, 270]),
  flip: parseFlip,
  blur: integer(0, 2000),
  sharp: integer(0, 100),
  sat: integer(-100, 100),
  invert: parseBoolean,
  pad: integer(0, maxSide),
  bg: parseColor,
  frame: oneOf([1]),
  q: integer(0, 100),
  fm: oneOf(formats),
  auto: oneOf(['format']),
  dl: parseDownload,
  dlRaw: parseBoolean,
}

const names = Object.keys(parsers).filter(isName)

/**
 * Parses the transform parameters of a URL. Throws `invalid` with the parameter, its value and the expected
 * values. Unknown parameters are ignored, as on Sanity's CDN.
 */
export function parseImageParams(search: URLSearchParams): ImageParams {
  const params: ImageParams = {}
  for (const name of names) readParam(search, name, params)
  return params
}

function readParam<Name extends keyof AllParams>(
  search: URLSearchParams,
  name: Name,
  into: Partial<Pick<AllParams, Name>>,
): void {
  const [text, second] = search.getAll(name)
  if (text === undefined) return
  if (second !== undefined) throw refusal(name, `${text}, ${second}`, 'a single value')
  const parsed = parsers[name](text)
  if ('expected' in parsed) throw refusal(name, text, parsed.expected)
  into[name] = parsed.value
}

function refusal(name: string, text: string, expected: string): LakeError {
  const shown = JSON.stringify(text.slice(0, 100))
  return new LakeError('invalid', `Image parameter ${name}: got ${shown}, expected ${expected}.`)
}

function isName(name: string): name is keyof AllParams {
  return Object.hasOwn(parsers, name)
}

function integer(min: number, max: number): Parser<number> {
  return (text) => {
    const value = /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return {value}
    return {expected: `a whole number from ${min} to ${max}`}
  }
}

function decimal(min: number, max: number): Parser<number> {
  const pattern = /^(?:\d{1,6}(?:\.\d{0,20})?|\.\d{1,20})(?:e-\d{1,3})?$/
  return (text) => {
    const value = pattern.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return {value}
    return {expected: `a number from ${min} to ${max}`}
  }
}

function oneOf<T extends string | number>(values: readonly T[]): Parser<T> {
  return (text) => {
    const value = values.find((candidate) => String(candidate) === text)
    if (value !== undefined) return {value}
    return {expected: values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`}
  }
}

function parseBoolean(text: string): Parsed<boolean> {
  if (text === 'true' || text === '1') return {value: true}
  if (text === 'false' || text === '0') return {value: false}
  return {expected: 'true or false'}
}

function parseFlip(text: string): Parsed<AllParams['flip']> {
  if (!flips.some((flip) => flip === text)) return {expected: 'one of h, v, hv'}
  return {value: {horizontal: text.includes('h'), vertical: text.includes('v')}}
}

/** Parses `crop`. Two edges can be combined (`top,left`); `center`, `focalpoint` and `entropy` cannot. */
function parseCrop(text: string): Parsed<Crop[]> {
  const words = text.split(',')
  const value = words.flatMap((word) => crops.find((crop) => crop === word) ?? [])
  const isPair = value.filter(isVertical).length === 1 && value.filter(isHorizontal).length === 1
  if (value.length === words.length && (words.length === 1 || (words.length === 2 && isPair))) {
    return {value}
  }
  return {expected: `one of ${crops.join(', ')}, or a corner such as top,left`}
}

function isVertical(crop: Crop): boolean {
  return crop === 'top' || crop === 'bottom'
}

function isHorizontal(crop: Crop): boolean {
  return crop === 'left' || crop === 'right'
}

function parseRect(text: string): Parsed<AllParams['rect']> {
  const isNumbers = /^-?\d{1,9}(?:,-?\d{1,9}){3}$/.test(text)
  const [left = 0, top = 0, width = 0, height = 0] = isNumbers ? text.split(',').map(Number) : []
  if (width > 0 && height > 0) return {value: {left, top, width, height}}
  return {expected: 'left,top,width,height in whole pixels, the last two above 0'}
}

/** Parses a colour in Sanity's order: alpha first. */
function parseColor(text: string): Parsed<Color> {
  const digits = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1]
  if (digits === undefined) return {expected: 'a colour as RGB, ARGB, RRGGBB or AARRGGBB'}
  const pairs = digits.length <= 4 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)
  const parts = (pairs ?? []).map((pair) => Number.parseInt(pair, 16))
  const [alpha = 0, red = 0, green = 0, blue = 0] = parts.length === 3 ? [255, ...parts] : parts
  return {value: {red, green, blue, alpha: alpha / 255}}
}

function parseDownload(text: string): Parsed<string> {
  const isPlain = text.length <= 255 && !/[\p{Cc}\p{Cs}/\\]/u.test(text) && !/^\.+$/.test(text)
  if (isPlain) return {value: text}
  return {expected: 'a file name of at most 255 characters, without slashes'}
}
