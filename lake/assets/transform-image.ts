import sharp, {type Create, type OutputInfo, type Sharp, type SharpOptions} from 'sharp'
import {LakeError} from '../error.ts'
import type {ImageExtension} from './asset-name.ts'
import {geometry, sourceBox, type Box, type Geometry, type Size} from './image-geometry.ts'
import {maxSide, type Color, type ImageParams} from './image-params.ts'
import {maxPixels, maxSeconds} from './inspect-image.ts'
import {boxInCopy, type ReducedCopy} from './reduced-copy.ts'

/** The output formats. */
export type OutputType = 'jpg' | 'png' | 'webp' | 'avif' | 'gif'

export interface SourceImage extends Size {
  /** Path, or bytes of an SVG (see `imageInput`). */
  input: string | Buffer
  extension: ImageExtension
  /** Read instead of the original if its resolution is sufficient. */
  copy?: ReducedCopy | undefined
}

/** The version of the transforms. Bump it when their output changes, to invalidate cached images. */
export const transformVersion = 1

// One thread per image; `transform-cache` controls the concurrency.
sharp.concurrency(1)

/** The maximum number of pixels of all frames of an animation, so that it can be encoded in time. */
const movingPixels = {gif: 32_000_000, webp: 100_000_000}

/** Above this many pixels, speed takes precedence over compression. */
const largePixels = 4_000_000

/**
 * Returns whether a transform takes seconds and should use the separate queue. Throws `invalid` for a rect
 * outside the image.
 */
export function isLargeTransform(
  source: Size,
  params: ImageParams,
  copy: Size | undefined,
): boolean {
  const {size} = geometry(sourceBox(source, params.rect), params)
  const read = copy ?? source
  return size.width * size.height > largePixels || read.width * read.height > 16 * largePixels
}

/**
 * Transforms an image. The order of the steps is fixed, independent of the URL: orientation, rect, or, flip,
 * size, crop, canvas and bg, then blur, sat, sharp, invert, then format. The metadata of the source is
 * dropped.
 *
 * Throws `invalid` for a rect outside the image, `too_large` if it takes too long.
 */
export async function transformImage(
  source: SourceImage,
  params: ImageParams,
  type: OutputType,
): Promise<Buffer> {
  try {
    return await make(source, params, type)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('timeout')) throw tookTooLong()
    throw error
  }
}

async function make(source: SourceImage, params: ImageParams, type: OutputType): Promise<Buffer> {
  const box = sourceBox(source, params.rect)
  const turned = params.or || params.flip ? await turn(source, box, params) : null
  const plan = geometry(turned?.box ?? box, params)
  const animated = turned === null && !source.copy && (await isAnimated(source, plan, params, type))
  const {copy} = source
  const image = open(turned?.bytes ?? copy?.input ?? source.input, animated)
  if (turned === null) image.autoOrient()
  if (copy) place(image, {...plan, source: boxInCopy(plan.source, source, copy)}, copy)
  else place(image, plan, turned?.box ?? source)
  paint(image, plan, params, type, animated)
  const soft = await blur(image, plan, params, animated)
  adjust(soft, params)
  return await encode(soft, params, type, plan.size).toBuffer()
}

function open(input: string | Buffer, animated = false): Sharp {
  const options: SharpOptions = {animated, failOn: 'error', limitInputPixels: maxPixels}
  return sharp(input, options).timeout({seconds: maxSeconds})
}

function openRaw({data, info}: {data: Buffer; info: OutputInfo}): Sharp {
  const {width, height, channels} = info
  return sharp(data, {raw: {width, height, channels}}).timeout({seconds: maxSeconds})
}

/** Applies `or` and `flip` before the sizes, at the size that is needed. */
async function turn(source: SourceImage, box: Box, params: ImageParams) {
  const factor = Math.min(1, maxSide / Math.max(box.width, box.height))
  const width = Math.max(1, Math.round(box.width * factor))
  const height = Math.max(1, Math.round(box.height * factor))
  const cut = await open(source.input)
    .autoOrient()
    .extract(box)
    .resize(width, height, {fit: 'fill'})
    .toColourspace('srgb')
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
  const rotated = await openRaw(cut)
    .rotate(params.or ?? 0)
    .raw()
    .toBuffer({resolveWithObject: true})
  const mirrored = openRaw(rotated)
  if (params.flip?.horizontal) mirrored.flop()
  if (params.flip?.vertical) mirrored.flip()
  const bytes = await mirrored.png({compressionLevel: 0}).toBuffer()
  const {info} = rotated
  return {bytes, box: {left: 0, top: 0, width: info.width, height: info.height}}
}

/** Returns whether the result is animated: the format supports it and the frames are small enough. */
async function isAnimated(
  source: SourceImage,
  {size}: Geometry,
  params: ImageParams,
  type: OutputType,
): Promise<boolean> {
  if (params.frame === 1 || !canMove(source.extension) || !canMove(type)) return false
  const {pages = 1} = await sharp(source.input).metadata()
  const isDecodable = pages * source.width * source.height <= maxPixels
  return pages > 1 && isDecodable && pages * size.width * size.height <= movingPixels[type]
}

function canMove(format: string): format is keyof typeof movingPixels {
  return format === 'gif' || format === 'webp'
}

function place(image: Sharp, {source, scaled, cut}: Geometry, all: Size): void {
  if (source.width !== all.width || source.height !== all.height) image.extract(source)
  if (cut?.byEntropy) {
    image.resize(cut.width, cut.height, {fit: 'cover', position: 'entropy'})
    return
  }
  image.resize(scaled.width, scaled.height, {fit: 'fill'})
  if (cut !== null) {
    const {left, top, width, height} = cut
    image.extract({left, top, width, height})
  }
}

/** Adds the background under transparent pixels and around the image. */
function paint(
  image: Sharp,
  {cut, scaled, canvas, size}: Geometry,
  {bg}: ImageParams,
  type: OutputType,
  animated: boolean,
): void {
  const under = type === 'jpg' ? overWhite(bg) : bg
  const background = sharpColor(under ?? {red: 0, green: 0, blue: 0, alpha: 0})
  if (under?.alpha === 1) image.flatten({background})
  if (canvas !== null) {
    const inner = cut ?? scaled
    image.extend({
      left: canvas.left,
      top: canvas.top,
      right: canvas.width - canvas.left - inner.width,
      bottom: canvas.height - canvas.top - inner.height,
      background,
    })
  }
  if (under !== undefined && under.alpha < 1 && !animated) {
    const sheet: Create = {...size, channels: 4, background}
    image.composite([{input: {create: sheet}, blend: 'dest-over'}])
  }
}

/** Returns the background for JPEG, which has no transparency: white by default. */
function overWhite(color: Color | undefined): Color {
  const {red, green, blue, alpha} = color ?? {red: 255, green: 255, blue: 255, alpha: 1}
  const mix = (part: number) => Math.round(part * alpha + 255 * (1 - alpha))
  return {red: mix(red), green: mix(green), blue: mix(blue), alpha: 1}
}

function sharpColor({red, green, blue, alpha}: Color): {
  r: number
  g: number
  b: number
  alpha: number
} {
  return {r: red, g: green, b: blue, alpha}
}

/**
 * Blurs the image. The time of a blur grows with its radius, so a wide blur is applied to a reduced image;
 * the details are lost anyway.
 */
async function blur(
  image: Sharp,
  {size}: Geometry,
  params: ImageParams,
  animated: boolean,
): Promise<Sharp> {
  const sigma = ((params.blur ?? 0) * (params.dpr ?? 1)) / 4
  if (sigma === 0) return image
  const maxSigma = 8
  if (sigma <= maxSigma || animated) return image.blur(Math.max(0.3, Math.min(sigma, 2 * maxSigma)))
  const raw = await image.raw({depth: 'uchar'}).toBuffer({resolveWithObject: true})
  const factor = maxSigma / sigma
  const width = Math.max(1, Math.round(size.width * factor))
  const height = Math.max(1, Math.round(size.height * factor))
  const small = await openRaw(raw)
    .resize(width, height, {fit: 'fill'})
    .blur(maxSigma)
    .raw()
    .toBuffer({resolveWithObject: true})
  return openRaw(small).resize(size.width, size.height, {fit: 'fill', kernel: 'cubic'})
}

function adjust(image: Sharp, params: ImageParams): void {
  if (params.sat) image.modulate({saturation: 1 + params.sat / 100})
  if (params.sharp) image.sharpen({sigma: 0.5 + params.sharp / 50})
  if (params.invert) image.negate({alpha: false})
}

function encode(image: Sharp, {q, fm}: ImageParams, type: OutputType, size: Size): Sharp {
  const quality = Math.max(1, q ?? 75)
  const isLarge = size.width * size.height > largePixels
  switch (type) {
    case 'jpg':
      return image.jpeg({quality, progressive: fm === 'pjpg'})
    case 'webp':
      return image.webp({quality, effort: isLarge ? 1 : 4})
    case 'avif':
      // Quality 55 in AVIF looks like 75 in other formats. A higher effort takes many times longer and saves
      // a few per cent.
      return image.avif({quality: Math.max(1, q ?? 55), effort: isLarge ? 0 : 1})
    case 'png':
      return image.png()
    case 'gif':
      if (size.width * size.height > movingPixels.gif) throw tookTooLong()
      return image.gif({effort: isLarge ? 1 : 3})
    default:
      return type satisfies never
  }
}

function tookTooLong(): LakeError {
  return new LakeError(
    'too_large',
    `This image takes longer than ${maxSeconds} seconds to transform: request a smaller size (w, h) or another format (fm).`,
  )
}
