import sharp from 'sharp'
import type {ImageName} from './asset-name.ts'
import {geometry, sourceBox, type Box, type Size} from './image-geometry.ts'
import type {ImageParams} from './image-params.ts'
import {maxPixels, maxSeconds} from './inspect-image.ts'

/** Originals with more pixels take seconds to decode, even for a small result. */
const largeOriginal = 64_000_000

/** A copy with this many pixels is decoded in a fraction of a second and is large enough for pages. */
const copyPixels = 8_000_000

/** A reduced copy of an original, from which images are transformed. */
export interface ReducedCopy extends Size {
  input: string
}

/**
 * Returns the size of a copy that can replace the original for a transform. Returns undefined if the original
 * is not large, or if the transform needs its full resolution.
 */
export function reducedSize(original: ImageName, params: ImageParams): Size | undefined {
  const {width, height, extension} = original
  // An SVG has no pixels, and an animation has several frames.
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

/** Creates the copy losslessly, with the camera's orientation applied. */
export function makeReducedCopy(input: string | Buffer, {width, height}: Size): Promise<Buffer> {
  return sharp(input, {failOn: 'error', limitInputPixels: maxPixels, sequentialRead: true})
    .timeout({seconds: maxSeconds})
    .autoOrient()
    .resize(width, height, {fit: 'fill'})
    .toColourspace('srgb')
    .png({compressionLevel: 1})
    .toBuffer()
}

/** Scales a box from the coordinates of the original picture to those of the reduced copy. */
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
