import {LakeError} from '../error.ts'
import {maxSide, type Fit, type ImageParams} from './image-params.ts'

export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  left: number
  top: number
}

export interface Cut extends Box {
  /** The box may be moved to the part with the highest entropy. */
  byEntropy: boolean
}

/** The steps of a transform in whole pixels, in the order in which they are applied. */
export interface Geometry {
  /** First this part of the source is extracted, */
  source: Box
  /** then scaled to exactly this size, */
  scaled: Size
  /** then cropped to this box of the scaled image (null: not cropped), */
  cut: Cut | null
  /** then placed on a canvas of this size, at this position (null: no canvas). */
  canvas: Box | null
  /** The size of the result. */
  size: Size
}

/**
 * Returns the part of an image that `rect` selects, clipped to the image. Throws `invalid` if it is empty.
 */
export function sourceBox(image: Size, rect: ImageParams['rect']): Box {
  if (rect === undefined) return {left: 0, top: 0, ...image}
  const left = Math.max(0, rect.left)
  const top = Math.max(0, rect.top)
  const width = Math.min(image.width, rect.left + rect.width) - left
  const height = Math.min(image.height, rect.top + rect.height) - top
  if (width >= 1 && height >= 1) return {left, top, width, height}
  const {left: x, top: y, width: w, height: h} = rect
  throw new LakeError(
    'invalid',
    `Image parameter rect: ${x},${y},${w},${h} lies outside the image of ${image.width} × ${image.height} pixels.`,
  )
}

/**
 * Returns the steps for `params`. `source` is the part of the image that remains after `rect`, `or` and
 * `flip`.
 */
export function geometry(source: Box, params: ImageParams): Geometry {
  const dpr = params.dpr ?? 1
  const fitted = fit(source, params, dpr)
  const padded = pad(fitted, Math.round((params.pad ?? 0) * dpr))
  return {source, ...limit(padded)}
}

type Placed = Omit<Geometry, 'source'>
type Fitter = (source: Size, box: Size, params: ImageParams) => Placed

/**
 * Applies each `fit` mode to a width and a height. `fill` and `scale` always reach the box; `max`, `fillmax`
 * and `min` never enlarge the image.
 */
const fitters: Record<Fit, Fitter> = {
  clip: (source, box) => whole(scale(source, inside(source, box))),
  max: (source, box) => whole(scale(source, Math.min(1, inside(source, box)))),
  scale: (_source, box) => whole(box),
  fill: (source, box) => centered(scale(source, inside(source, box)), box),
  fillmax: (source, box) => centered(scale(source, Math.min(1, inside(source, box))), box),
  crop: cover,
  min: (source, box, params) => {
    const shrink = Math.min(1, source.width / box.width, source.height / box.height)
    return cover(source, scale(box, shrink), params)
  },
}

function fit(source: Size, params: ImageParams, dpr: number): Placed {
  const name = params.fit ?? 'clip'
  const {w, h} = params
  if (name === 'crop') {
    const box = cropBox(source, params, dpr)
    return box === null ? whole(source) : cover(source, box, params)
  }
  if (w !== undefined && h !== undefined) {
    return fitters[name](source, {width: rounded(w * dpr), height: rounded(h * dpr)}, params)
  }
  if (w === undefined && h === undefined) return whole(source)
  const factor = w === undefined ? ((h ?? 1) * dpr) / source.height : (w * dpr) / source.width
  const mayGrow = name === 'clip' || name === 'fill' || name === 'scale'
  return whole(scale(source, mayGrow ? factor : Math.min(1, factor)))
}

/** Derives a missing side from the other by the image's aspect ratio, within `min-` and `max-`. */
function cropBox(source: Size, params: ImageParams, dpr: number): Size | null {
  const ratio = source.width / source.height
  const given = params.w ?? params.h ?? params['min-w'] ?? params['max-w']
  if ((given ?? params['min-h'] ?? params['max-h']) === undefined) return null
  const natural =
    params.w === undefined && params.h === undefined
      ? source
      : {
          width: (params.w ?? (params.h ?? 1) * ratio) * dpr,
          height: (params.h ?? (params.w ?? 1) / ratio) * dpr,
        }
  return {
    width: clamp(natural.width, params['min-w'], params['max-w'], dpr),
    height: clamp(natural.height, params['min-h'], params['max-h'], dpr),
  }
}

function clamp(value: number, least = 0, most = Infinity, dpr: number): number {
  return rounded(Math.min(Math.max(value, least * dpr), most * dpr))
}

/** Scales the image to cover the box and crops the rest. */
function cover(source: Size, box: Size, params: ImageParams): Placed {
  const factor = Math.max(box.width / source.width, box.height / source.height)
  const scaled = {
    width: coverSide(source.width * factor, box.width),
    height: coverSide(source.height * factor, box.height),
  }
  const spare = {width: scaled.width - box.width, height: scaled.height - box.height}
  if (spare.width === 0 && spare.height === 0) return whole(box)
  // Skipped for large results: an entropy crop reads every pixel.
  const isSmall = scaled.width * scaled.height <= maxSide * maxSide
  const byEntropy = isSmall && (params.crop ?? []).includes('entropy')
  const left = Math.round(spare.width * across(params, scaled.width, box.width))
  const top = Math.round(spare.height * down(params, scaled.height, box.height))
  return {scaled, cut: {left, top, ...box, byEntropy}, canvas: null, size: box}
}

/** Limits the length of a very narrow image in a wide box, which is distorted instead. */
function coverSide(scaled: number, box: number): number {
  return Math.max(box, Math.min(rounded(scaled), 8 * maxSide))
}

/** Returns the share of the spare width that is cropped on the left: 0 to 1. */
function across({crop = [], 'fp-x': point = 0.5}: ImageParams, scaled: number, box: number) {
  if (crop.includes('focalpoint')) return around(point, scaled, box)
  return crop.includes('left') ? 0 : crop.includes('right') ? 1 : 0.5
}

function down({crop = [], 'fp-y': point = 0.5}: ImageParams, scaled: number, box: number) {
  if (crop.includes('focalpoint')) return around(point, scaled, box)
  return crop.includes('top') ? 0 : crop.includes('bottom') ? 1 : 0.5
}

/** Returns the share that centres the box on the point, as far as the image reaches. */
function around(point: number, scaled: number, box: number): number {
  if (scaled === box) return 0
  return Math.min(1, Math.max(0, (point * scaled - box / 2) / (scaled - box)))
}

function pad(placed: Placed, padding: number): Placed {
  if (padding === 0) return placed
  const {size, canvas} = placed
  const grown = {width: size.width + 2 * padding, height: size.height + 2 * padding}
  const {left, top} = canvas ?? {left: 0, top: 0}
  return {...placed, canvas: {left: left + padding, top: top + padding, ...grown}, size: grown}
}

/** Reduces all steps if the result would exceed the maximum size. */
function limit(placed: Placed): Placed {
  const {size} = placed
  const factor = Math.min(1, maxSide / Math.max(size.width, size.height))
  if (factor === 1) return placed
  const scaled = scale(placed.scaled, factor)
  const cut = placed.cut && {...placed.cut, ...shrinkBox(placed.cut, factor, scaled)}
  const inner = cut ?? scaled
  const canvas = placed.canvas && shrinkCanvas(placed.canvas, factor, inner)
  const {width, height} = canvas ?? inner
  return {scaled, cut, canvas, size: {width, height}}
}

function shrinkBox(box: Box, factor: number, within: Size): Box {
  const {width, height} = scale(box, factor)
  const left = Math.min(Math.round(box.left * factor), Math.max(0, within.width - width))
  const top = Math.min(Math.round(box.top * factor), Math.max(0, within.height - height))
  return {left, top, width: Math.min(width, within.width), height: Math.min(height, within.height)}
}

function shrinkCanvas(canvas: Box, factor: number, inner: Size): Box {
  const size = scale(canvas, factor)
  const width = Math.max(size.width, inner.width)
  const height = Math.max(size.height, inner.height)
  const left = Math.min(Math.round(canvas.left * factor), width - inner.width)
  const top = Math.min(Math.round(canvas.top * factor), height - inner.height)
  return {left, top, width, height}
}

function whole(size: Size): Placed {
  const {width, height} = size
  return {scaled: {width, height}, cut: null, canvas: null, size: {width, height}}
}

function centered(inner: Size, box: Size): Placed {
  if (inner.width === box.width && inner.height === box.height) return whole(box)
  const left = Math.floor((box.width - inner.width) / 2)
  const top = Math.floor((box.height - inner.height) / 2)
  return {scaled: inner, cut: null, canvas: {left, top, ...box}, size: box}
}

function inside(source: Size, box: Size): number {
  return Math.min(box.width / source.width, box.height / source.height)
}

function scale({width, height}: Size, factor: number): Size {
  return {width: rounded(width * factor), height: rounded(height * factor)}
}

function rounded(value: number): number {
  return Math.max(1, Math.round(value))
}
