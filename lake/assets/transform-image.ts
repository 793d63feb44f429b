import sharp, {type Create, type OutputInfo, type Sharp, type SharpOptions} from 'sharp'
import {LakeError} from '../error.ts'
import type {ImageExtension} from './asset-name.ts'
import {geometry, sourceBox, type Box, type Geometry, type Size} from './image-geometry.ts'
import {maxSide, type Color, type ImageParams} from './image-params.ts'
import {maxPixels, maxSeconds} from './inspect-image.ts'
import {boxInCopy, type ReducedCopy} from './reduced-copy.ts'

/** What an image can be made into. */
export type OutputType = 'jpg' | 'png' | 'webp' | 'avif' | 'gif'

export interface SourceImage extends Size {
  /** Path, or bytes for a drawing (see `imageInput`). */
  input: string | Buffer
  extension: ImageExtension
  /** Read in place of the original, where it has pixels enough. */
  copy?: ReducedCopy | undefined
}

/**
 * Change it when the same parameters give other pixels than before: everything that was made under
 * the old number is then made anew.
 */
export const transformVersion = 1

// One thread an image: how many are made side by side is for `transform-cache` to say.
sharp.concurrency(1)

/** How many pixels all frames of a moving image may have together: what can be encoded in time. */
const movingPixels = {gif: 32_000_000, webp: 100_000_000}

/** From here on, time is saved at the cost of some bytes. */
const largePixels = 4_000_000

/**
 * True for work that takes seconds: it should not hold up the images of a page.
 * Throws `invalid` for a rect outside the image.
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
 * Makes an image as a URL asks for it. Always in the same order, so that the order in the URL never
 * changes the picture: turned as the camera held it, rect, or, flip, size, cut, canvas and bg, then
 * blur, sat, sharp, invert, then format. No metadata of the source gets through.
 *
 * Throws `invalid` for a rect outside the image, `too_large` when it takes too long.
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

/** `or` and `flip` come before the sizes, so the turned image is made first, no larger than needed. */
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

/** A moving image stays one where the format can hold it and the frames together are not too many. */
async function isAnimated(
  source: SourceImage,
  {size}: Geometry,
  params: ImageParams,
  type: OutputType,
): Promise<boolean> {
  if (params.frame === 1 || !canMove(source.extension) || !canMove(type)) return false
  const {pages = 1} = await sharp(source.input).metadata()
  const isUnpackable = pages * source.width * source.height <= maxPixels
  return pages > 1 && isUnpackable && pages * size.width * size.height <= movingPixels[type]
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

/** What lies under clear pixels and on the free area around the image. */
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

/** JPEG has no clear pixels: what would be clear is white. */
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
 * The time of a blur grows with its width, and little is left to see of an image after a wide one:
 * a wide one is done on a smaller image.
 */
async function blur(
  image: Sharp,
  {size}: Geometry,
  params: ImageParams,
  animated: boolean,
): Promise<Sharp> {
  const sigma = ((params.blur ?? 0) * (params.dpr ?? 1)) / 4
  if (sigma === 0) return image
  const widest = 8
  if (sigma <= widest || animated) return image.blur(Math.max(0.3, Math.min(sigma, 2 * widest)))
  const raw = await image.raw({depth: 'uchar'}).toBuffer({resolveWithObject: true})
  const factor = widest / sigma
  const width = Math.max(1, Math.round(size.width * factor))
  const height = Math.max(1, Math.round(size.height * factor))
  const small = await openRaw(raw)
    .resize(width, height, {fit: 'fill'})
    .blur(widest)
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
      // AVIF's 55 looks like the others' 75. More effort takes many times the time for some per cent.
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
    `This image takes longer than ${maxSeconds} seconds to make: ask for a smaller one (w, h) or another format (fm).`,
  )
}
