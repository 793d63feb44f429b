import type {JsonObject} from '../document.ts'
import {drawSvg} from './draw-svg.ts'
import {geometry, sourceBox, type Size} from './image-geometry.ts'
import type {ImageParams} from './image-params.ts'
import {inspectImage, type InspectedImage} from './inspect-image.ts'
import {measureImage} from './measure-image.ts'
import {isPlainSvg} from './plain-svg.ts'
import {transformImage, type OutputType} from './transform-image.ts'
import type {MetadataKind} from './wanted-metadata.ts'

export interface Svg {
  bytes: Buffer
  /** The hash of the bytes. */
  sha1: string
  /** The time limit of a drawing. */
  maxSeconds: number
}

/**
 * Returns the type, size and metadata of an SVG, like `inspectImage` and `measureImage`. Throws their errors, and
 * `too_large` if it takes too much time or memory to draw.
 */
export async function examineSvg(
  {bytes, sha1, maxSeconds}: Svg,
  wanted: ReadonlySet<MetadataKind>,
): Promise<{image: InspectedImage; metadata: JsonObject}> {
  // Without a size of its own, an SVG is drawn to find its size.
  if (isPlainSvg(bytes, 0)) {
    const image = await inspectImage(bytes)
    if (isPlainSvg(bytes, image.width * image.height)) {
      return {image, metadata: await measureImage(bytes, image, wanted)}
    }
  }
  return drawSvg({name: sha1, pixels: 0, maxSeconds, job: {kind: 'measure', svg: bytes, wanted}})
}

/** Transforms an SVG like `transformImage`. */
export async function transformSvg(
  {bytes, sha1, maxSeconds}: Svg,
  {width, height}: Size,
  params: ImageParams,
  type: OutputType,
): Promise<Buffer> {
  const source = {input: bytes, width, height, extension: 'svg'} as const
  const {size} = geometry(sourceBox(source, params.rect), params)
  const pixels = size.width * size.height
  if (isPlainSvg(bytes, Math.max(pixels, width * height))) {
    return await transformImage(source, params, type)
  }
  return drawSvg({name: sha1, pixels, maxSeconds, job: {kind: 'transform', source, params, type}})
}
