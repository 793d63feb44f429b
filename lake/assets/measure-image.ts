import sharp, {type OutputInfo} from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {blurHash} from './blur-hash.ts'
import {maxPixels, maxSeconds, type InspectedImage} from './inspect-image.ts'
import {palette} from './palette.ts'
import {photoMetadata} from './photo-metadata.ts'
import type {MetadataKind} from './wanted-metadata.ts'

/**
 * Returns the `metadata` of an image asset. It decodes every pixel, and throws `unsupported_media` if the
 * image is truncated or damaged.
 */
export async function measureImage(
  input: string | Buffer,
  image: InspectedImage,
  wanted: ReadonlySet<MetadataKind>,
): Promise<JsonObject> {
  const {width, height, metadata} = image
  const thumbnail = await unpack(input)
  const {pages = 1, format} = metadata
  // Decoding the last frame of an animation decodes all frames before it.
  if (pages > 1 && format !== 'tiff') await unpack(input, pages - 1)
  const {data, info} = thumbnail
  // An SVG has no pixels of its own, and drawing it in full size can take long.
  const isSeen = format === 'svg' || !isSolid(data)
  const isOpaque = !metadata.hasAlpha || (isSeen ? isSolid(data) : await hasOnlyOpaquePixels(input))
  const measured: JsonObject = {
    _type: 'sanity.imageMetadata',
    dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
    hasAlpha: metadata.hasAlpha,
    isOpaque,
  }
  if (wanted.has('lqip')) measured.lqip = await lqip(thumbnail, image, isOpaque)
  if (wanted.has('blurhash')) measured.blurHash = blurHash(data, info.width, info.height)
  if (wanted.has('thumbhash')) {
    measured.thumbHash = base64(rgbaToThumbHash(info.width, info.height, data))
  }
  if (wanted.has('palette')) measured.palette = palette(data)
  return {...measured, ...photoMetadata(metadata, wanted)}
}

type Thumbnail = {data: Buffer; info: OutputInfo}

async function unpack(input: string | Buffer, page = 0): Promise<Thumbnail> {
  try {
    return await sharp(input, {page, failOn: 'error', limitInputPixels: maxPixels})
      .timeout({seconds: maxSeconds})
      .autoOrient()
      .resize(100, 100, {fit: 'inside', withoutEnlargement: true})
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({depth: 'uchar'})
      .toBuffer({resolveWithObject: true})
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw new LakeError(
      'unsupported_media',
      `This image is damaged or truncated and cannot be decoded (${reason}). Upload an intact copy.`,
    )
  }
}

/**
 * Returns whether all thumbnail pixels are opaque. The full image may still contain a few transparent ones.
 */
function isSolid(pixels: Buffer): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}

async function hasOnlyOpaquePixels(input: string | Buffer): Promise<boolean> {
  return (await sharp(input, {limitInputPixels: maxPixels}).stats()).isOpaque
}

/** Returns the placeholder image as a data URI, twenty pixels wide like Sanity's. */
async function lqip(
  {data, info}: Thumbnail,
  image: InspectedImage,
  isOpaque: boolean,
): Promise<string> {
  const height = Math.max(1, Math.round((20 * image.height) / image.width))
  const {width, height: rawHeight} = info
  const tiny = sharp(data, {raw: {width, height: rawHeight, channels: 4}}).resize({
    width: 20,
    height: Math.min(height, 200),
    fit: 'fill',
  })
  if (!isOpaque) return dataUri('image/png', await tiny.png().toBuffer())
  return dataUri('image/jpeg', await tiny.removeAlpha().jpeg({quality: 70}).toBuffer())
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function dataUri(mimeType: string, bytes: Buffer): string {
  return `data:${mimeType};base64,${base64(bytes)}`
}
