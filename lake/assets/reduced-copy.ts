import sharp from 'sharp'
import type {ImageName} from './asset-name.ts'
import {geometry, sourceBox, type Box, type Size} from './image-geometry.ts'
import type {ImageParams} from './image-params.ts'
import {maxPixels, maxSeconds} from './inspect-image.ts'

/** Pixels above which decoding an original takes seconds, even for a small image. */
const largeOriginal = 64_000_000

/** A copy is read in a fraction of a second, and has pixels enough for every page. */
const copyPixels = 8_000_000

/** An original in a smaller size, to make images of. */
export interface ReducedCopy extends Size {
  input: string
}

/**
 * Returns the size of the copy from which an image can be made as well as from its original; undefined if the
 * original is not large, or if its own pixels are wanted.
 */
export function reducedSize(original: ImageName, params: ImageParams): Size | undefined {
  const {width, height, extension} = original
  // A drawing has no pixels, and a moving image has more than one picture.
  if (width * height <= largeOriginal || /^(?:svg|gif)$/.test(extension)) return undefined
  if (params.or || params.flip || params.frame !== undefined) return undefined
  const factor = Math.sqrt(copyPixels / (width * height))
  const {source, scaled, cut} = geometry(sourceBox(original, params.rect), params)
  const isEnough =
    !cut?.byEntropy &&
    scaled.width <= source.width * factor &&
    scaled.height <= source.height * factor
  if (!isEnough) return undefined
  return {width: side(width * factor), height: side(height * factor)}
}

/** Makes the copy, without losing anything but its size, turned as the camera held it. */
export function makeReducedCopy(input: string | Buffer, {width, height}: Size): Promise<Buffer> {
  return sharp(input, {failOn: 'error', limitInputPixels: maxPixels, sequentialRead: true})
    .timeout({seconds: maxSeconds})
    .autoOrient()
    .resize(width, height, {fit: 'fill'})
    .toColourspace('srgb')
    .png({compressionLevel: 1})
    .toBuffer()
}

/** Returns the part of the copy that shows a part of the original. */
export function boxInCopy(box: Box, original: Size, copy: Size): Box {
  const [x, y] = [copy.width / original.width, copy.height / original.height]
  const left = Math.min(copy.width - 1, Math.floor(box.left * x))
  const top = Math.min(copy.height - 1, Math.floor(box.top * y))
  return {
    left,
    top,
    width: Math.max(1, Math.min(copy.width - left, Math.round(box.width * x))),
    height: Math.max(1, Math.min(copy.height - top, Math.round(box.height * y))),
  }
}

function side(length: number): number {
  return Math.max(1, Math.round(length))
}
