import {createHash} from 'node:crypto'
import {access} from 'node:fs/promises'
import {basename} from 'node:path'
import {availableParallelism} from 'node:os'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {
  assetFile,
  imageTypes,
  parseFileName,
  parseImageName,
  transformPrefix,
  transformsFolder,
  type AssetKind,
  type ImageName,
} from './asset-name.ts'
import type {Size} from './image-geometry.ts'
import {mimeTypeOf} from './file-type.ts'
import {parseImageParams, type ImageParams} from './image-params.ts'
import {imageInput} from './inspect-image.ts'
import {isTransform, outputType, variesByAccept} from './output-type.ts'
import {makeReducedCopy, reducedSize, type ReducedCopy} from './reduced-copy.ts'
import {removeTransforms} from './remove-asset.ts'
import {transformSvg} from './svg-image.ts'
import {sendFile} from './send-file.ts'
import {createTransformCache, type Lane, type TransformCache} from './transform-cache.ts'
import {
  isLargeTransform,
  transformImage,
  transformVersion,
  type OutputType,
} from './transform-image.ts'

/** Asset URLs contain a hash of the content, so responses never change. */
const forever = 'public, max-age=31536000, immutable'

/**
 * Prevents scripts in assets: an SVG or HTML file that is opened as a page has no origin, loads nothing and
 * submits nothing.
 */
const noScripts = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

const caches = new WeakMap<Dataset, TransformCache>()

/**
 * Handles `GET` and `HEAD` of `/images/<project>/<dataset>/<name>` and `/files/…`. `fileName` is the decoded
 * rest of the path: the asset's name, optionally followed by a vanity name, which is ignored. Assets are
 * public, like Sanity's.
 *
 * Images accept the parameters of `image-params.ts`. Transforms are cached (see `transform-cache.ts`).
 *
 * Throws `invalid` for a malformed name or parameter, `not_found`, and the errors of `transformImage`.
 */
export async function serveAsset(
  dataset: Dataset,
  kind: AssetKind,
  fileName: string,
  request: Request,
): Promise<Response> {
  const [name = '', vanity, ...more] = fileName.split('/')
  if (more.length > 0 || vanity === '.' || vanity === '..') parseFileName(fileName)
  const {searchParams} = new URL(request.url)
  const response =
    kind === 'image'
      ? await serveImage(dataset, name, vanity, parseImageParams(searchParams), request)
      : await serveFile(dataset, name, vanity, parseImageParams(only('dl', searchParams)), request)
  if (response === null) throw missing(kind, name)
  return response
}

async function serveImage(
  dataset: Dataset,
  name: string,
  vanity: string | undefined,
  params: ImageParams,
  request: Request,
): Promise<Response | null> {
  const image = parseImageName(name)
  const path = assetFile(dataset, 'image', name)
  if (isTransform(image.extension, params)) {
    const type = outputType(image.extension, params, request.headers.get('accept'))
    const key = cacheKey(name, params, type)
    const cache = cacheOf(dataset)
    // A cached transform must not be served after its image is deleted.
    if (!(await exists(path))) return null
    const copySize = reducedSize(image, params)
    const lane = laneOf(image, params, copySize)
    const findCopy = async (size: Size): Promise<ReducedCopy> => {
      const makeCopy = () =>
        unlessGone(path, async () => makeReducedCopy(await imageInput(path), size))
      return {...size, input: await cache.pathOf(copyKey(name), makeCopy, 'large')}
    }
    const make = (copy: ReducedCopy | undefined) =>
      unlessGone(path, async () => {
        const input = await imageInput(path)
        const maxSeconds = dataset.limits.svgSeconds
        return Buffer.isBuffer(input)
          ? transformSvg({bytes: input, sha1: image.sha1, maxSeconds}, image, params, type)
          : transformImage({...image, input, copy}, params, type)
      })
    const findTransform = async (): Promise<string> => {
      const found = await cache.find(key)
      if (found !== undefined) return found
      // The copy is queued with the large images, the transform with the small ones.
      const copy = copySize && (await findCopy(copySize))
      return await cache.pathOf(key, () => make(copy), lane)
    }
    const find = async (): Promise<string> => {
      const transform = await findTransform()
      if (await exists(path)) return transform
      // The image was deleted during the transform.
      await removeTransforms(dataset, name)
      throw missing('image', name)
    }
    const headers = headersFor(imageTypes[type], params.dl, vanity ?? name, type)
    if (variesByAccept(params)) headers.Vary = 'Accept'
    const response = {path: await find(), etag: `"${key}"`, headers}
    // The cache may have evicted the file before it was opened: create it again.
    return (
      (await sendFile(request, response)) ??
      (await sendFile(request, {...response, path: await find()}))
    )
  }
  const headers = headersFor(imageTypes[image.extension], params.dl, vanity ?? name)
  return await sendFile(request, {path, etag: `"${image.sha1}"`, headers})
}

async function serveFile(
  dataset: Dataset,
  name: string,
  vanity: string | undefined,
  {dl}: ImageParams,
  request: Request,
): Promise<Response | null> {
  const {sha1, extension} = parseFileName(name)
  const path = assetFile(dataset, 'file', name)
  const headers = headersFor(mimeTypeOf(extension), dl, vanity ?? name)
  return await sendFile(request, {path, etag: `"${sha1}"`, headers})
}

/** SVGs have their own queue (`draw-svg.ts`), where a slow one delays no other image. */
function laneOf(image: ImageName, params: ImageParams, copySize: Size | undefined): Lane {
  const isLarge = isLargeTransform(image, params, copySize)
  return image.extension === 'svg' ? 'svg' : isLarge ? 'large' : 'small'
}

/** Throws `not_found` instead of other errors if the image was deleted in the meantime. */
async function unlessGone(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await make()
  } catch (error) {
    throw (await exists(path)) ? error : missing('image', basename(path))
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}

function cacheOf(dataset: Dataset): TransformCache {
  const existing = caches.get(dataset)
  if (existing !== undefined) return existing
  const cache = createTransformCache({
    folder: transformsFolder(dataset),
    // Earlier versions used names without the asset's hash.
    isOwn: (key) => /^[0-9a-f]{40}-/.test(key),
    maxBytes: dataset.limits.madeImageBytes,
    // Leaves one processor for queries.
    atOnce: Math.max(1, availableParallelism() - 1),
    maxWaiting: 1000,
    // Shorter than the site's timeout.
    timeoutMs: 20_000,
  })
  caches.set(dataset, cache)
  return cache
}

/**
 * Returns the cache key of a transform, independent of the order and spelling of parameters. It begins with
 * the asset's hash, so that the transforms of a deleted image can be found.
 */
function cacheKey(name: string, params: ImageParams, type: OutputType): string {
  const {auto: _auto, dl: _dl, dlRaw: _dlRaw, ...changes} = params
  const sorted = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([transformVersion, name, type, sorted])
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 40)
  return `${transformPrefix(name)}${hash}.${type}`
}

/** Returns the key of the reduced copy, which differs from the keys of all transforms. */
function copyKey(name: string): string {
  const text = JSON.stringify([transformVersion, name, 'copy'])
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 40)
  return `${transformPrefix(name)}${hash}.png`
}

function headersFor(
  contentType: string,
  dl: string | undefined,
  name: string,
  type?: OutputType,
): Record<string, string> {
  const text = contentType.startsWith('text/') ? '; charset=utf-8' : ''
  const headers: Record<string, string> = {
    'Content-Type': contentType + text,
    'Cache-Control': forever,
    'X-Content-Type-Options': 'nosniff',
    // Assets are meant to be embedded in pages of other origins.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  // The sandbox would break the browser's viewers of these types, which run no scripts.
  if (!/^(?:image\/(?!svg)|audio\/|video\/|application\/pdf$)/.test(contentType)) {
    headers['Content-Security-Policy'] = noScripts
  }
  if (dl !== undefined) headers['Content-Disposition'] = attachment(dl || downloadName(name, type))
  return headers
}

/** Returns only this parameter; files ignore all others. */
function only(name: string, search: URLSearchParams): URLSearchParams {
  return new URLSearchParams(search.getAll(name).map((value) => [name, value]))
}

/** Returns the stored name with the extension of the output format. */
function downloadName(name: string, type: OutputType | undefined): string {
  return type === undefined ? name : name.replace(/(?:\.[a-z0-9]+)?$/i, `.${type}`)
}

/** Returns the header of RFC 6266: an ASCII name for old clients and the real one. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function missing(kind: AssetKind, name: string): LakeError {
  return new LakeError('not_found', `There is no ${kind} ${name} in this dataset.`)
}
