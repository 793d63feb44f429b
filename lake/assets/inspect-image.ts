import {open, readFile} from 'node:fs/promises'
import sharp, {type Metadata} from 'sharp'
import {LakeError} from '../error.ts'
import type {ImageExtension} from './asset-name.ts'

/** Of Sanity's technical limits: more pixels than this are refused before they are unpacked. */
export const maxPixels = 256_000_000

/** An SVG is text: one this long is not a drawing, and it must fit in memory to be rendered. */
export const maxSvgBytes = 10 * 1024 * 1024

/** Give up on an image that takes longer: time is the one thing a small file can ask for without end. */
export const maxSeconds = 30

export interface InspectedImage {
  extension: ImageExtension
  /** As shown: with the camera's orientation applied. */
  width: number
  height: number
  metadata: Metadata
}

const extensions: Record<string, ImageExtension> = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  heif: 'avif',
  tiff: 'tif',
  svg: 'svg',
}

/**
 * What to give to `sharp` for the image in this file. A drawing is read into memory: rendered from
 * memory it has no folder, so nothing in it can name a file beside it.
 */
export async function imageInput(path: string): Promise<string | Buffer> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    const head = buffer.subarray(0, bytesRead)
    // Compressed SVG: browsers would not open it under the name that it gets here.
    if (head[0] === 0x1f && head[1] === 0x8b) throw notAnImage()
    if (!head.includes('<svg')) return path
    if ((await file.stat()).size > maxSvgBytes) throw svgTooLarge()
    return await readFile(path)
  } finally {
    await file.close()
  }
}

/**
 * What kind of image this is, by its bytes alone, and how large. Reads the head of the file only:
 * the pixels may still turn out to be damaged (see `measureImage`). Throws `unsupported_media` for
 * what is not an image that can be shown, `too_large` for too many pixels.
 */
export async function inspectImage(input: string | Buffer): Promise<InspectedImage> {
  // The limit is checked below, where the sentence can say how large the image is.
  const metadata = await sharp(input, {limitInputPixels: false})
    .metadata()
    .catch(() => {
      throw notAnImage()
    })
  const extension = extensions[metadata.format]
  if (extension === undefined) throw notAnImage()
  if (metadata.format === 'heif' && metadata.compression !== 'av1') {
    throw new LakeError(
      'unsupported_media',
      'This is a HEIC image, which most browsers cannot show. Save it as JPEG, then upload that.',
    )
  }
  const {width, height} = metadata.autoOrient
  if (width * height > maxPixels || width < 1 || height < 1) throw tooManyPixels(width, height)
  return {extension, width, height, metadata}
}

function notAnImage(): LakeError {
  return new LakeError(
    'unsupported_media',
    'These bytes are not an image that can be read: expected a whole JPEG, PNG, GIF, WebP, AVIF, ' +
      'TIFF or SVG. If the file opens elsewhere, save it as one of these; anything else can be ' +
      'uploaded as a file.',
  )
}

function svgTooLarge(): LakeError {
  const limit = maxSvgBytes / 1024 / 1024
  return new LakeError(
    'too_large',
    `This SVG is larger than ${limit} MB. Save it as PNG or simplify it.`,
  )
}

function tooManyPixels(width: number, height: number): LakeError {
  const size = `${width} × ${height} pixels`
  return new LakeError(
    'too_large',
    `This image is ${size}; the most is ${maxPixels / 1_000_000} megapixels. Make it smaller.`,
  )
}
