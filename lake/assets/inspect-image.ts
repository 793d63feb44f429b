import {open, readFile} from 'node:fs/promises'
import sharp, {type Metadata} from 'sharp'
import {LakeError} from '../error.ts'
import type {ImageExtension} from './asset-name.ts'

/** The maximum number of pixels, from Sanity's technical limits. It is checked before decoding. */
export const maxPixels = 256_000_000

/** The maximum size of an SVG, which is read into memory to be rendered. */
export const maxSvgBytes = 10 * 1024 * 1024

/** The time limit of an image operation: a small file can take arbitrarily long. */
export const maxSeconds = 30

export interface InspectedImage {
  extension: ImageExtension
  /** The displayed size, after the camera's orientation is applied. */
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
 * Returns the input to pass to `sharp`. An SVG is read into memory, because without a folder it cannot refer
 * to files beside it.
 */
export async function imageInput(path: string): Promise<string | Buffer> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    const head = buffer.subarray(0, bytesRead)
    // A compressed SVG would not open in browsers under the stored extension.
    if (head[0] === 0x1f && head[1] === 0x8b) throw notAnImage()
    if (!head.includes('<svg')) return path
    if ((await file.stat()).size > maxSvgBytes) throw svgTooLarge()
    return await readFile(path)
  } finally {
    await file.close()
  }
}

/**
 * Detects the type and size of an image by its bytes. It reads only the header; `measureImage` detects
 * damaged pixels. Throws `unsupported_media` if it is not a supported image, `too_large` if it has too many
 * pixels.
 */
export async function inspectImage(input: string | Buffer): Promise<InspectedImage> {
  // The limit is checked below, where the message can include the image's size.
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
    `This image is ${size}; the maximum is ${maxPixels / 1_000_000} megapixels. Upload a smaller image.`,
  )
}
