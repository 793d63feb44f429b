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
import {sendFile} from './send-file.ts'
import {createTransformCache, type TransformCache} from './transform-cache.ts'
import {
  isLargeTransform,
  transformImage,
  transformVersion,
  type OutputType,
} from './transform-image.ts'

/** Addresses name the content, so what they answer never changes. */
const forever = 'public, max-age=31536000, immutable'

/**
 * No script in an asset runs, whatever it is and however it is opened: an SVG or HTML file opened
 * as a page has no origin, loads nothing and submits nothing.
 */
const noScripts = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

const caches = new WeakMap<Dataset, TransformCache>()

/**
 * Answers `GET` and `HEAD` of `/images/<project>/<dataset>/<name>` and `/files/…`. `fileName` is
 * what follows the dataset, decoded: the asset's name, and after a slash possibly a second one for
 * people to read, which means nothing. Assets are public, as Sanity's are: who has the address has
 * the file.
 *
 * Images take the parameters of `image-params.ts`. What is made of them is kept (see
 * `transform-cache.ts`) in at most `cacheBytes`, settled at the first call for a dataset.
 *
 * Throws `invalid` for a name or parameter that is not one, `not_found`, and what `transformImage`
 * throws.
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
    // What was made of an image does not outlive it.
    if (!(await exists(path))) return null
    const copySize = reducedSize(image, params)
    const isLarge = isLargeTransform(image, params, copySize)
    const findCopy = async (size: Size): Promise<ReducedCopy> => {
      const makeCopy = () =>
        unlessGone(path, async () => makeReducedCopy(await imageInput(path), size))
      return {...size, input: await cache.pathOf(copyKey(name), makeCopy, true)}
    }
    const findMade = async (): Promise<string> => {
      const found = await cache.find(key)
      if (found !== undefined) return found
      // The copy waits in the line of large images, and then the image in that of small ones.
      const copy = copySize && (await findCopy(copySize))
      return await cache.pathOf(key, () => makeImage(path, {...image, copy}, params, type), isLarge)
    }
    const find = async (): Promise<string> => {
      const made = await findMade()
      if (await exists(path)) return made
      // Deleted while it was made.
      await removeTransforms(dataset, name)
      throw missing('image', name)
    }
    const headers = headersFor(imageTypes[type], params.dl, vanity ?? name, type)
    if (variesByAccept(params)) headers.Vary = 'Accept'
    const answer = {path: await find(), etag: `"${key}"`, headers}
    // Between finding and opening, the file may have had to make room for others: made once more.
    return (
      (await sendFile(request, answer)) ??
      (await sendFile(request, {...answer, path: await find()}))
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

async function makeImage(
  path: string,
  {width, height, extension, copy}: ImageName & {copy: ReducedCopy | undefined},
  params: ImageParams,
  type: OutputType,
): Promise<Buffer> {
  return unlessGone(path, async () => {
    const input = await imageInput(path)
    return await transformImage({input, width, height, extension, copy}, params, type)
  })
}

/** An image that was deleted in the meantime is not there, like any other. */
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
  const known = caches.get(dataset)
  if (known !== undefined) return known
  const cache = createTransformCache({
    folder: transformsFolder(dataset),
    // Earlier lakes named them by the hash alone.
    isOwn: (key) => /^[0-9a-f]{40}-/.test(key),
    maxBytes: dataset.limits.madeImageBytes,
    // One processor stays free for queries.
    atOnce: Math.max(1, availableParallelism() - 1),
    maxWaiting: 1000,
    // Sooner than the site gives up.
    timeoutMs: 20_000,
  })
  caches.set(dataset, cache)
  return cache
}

/**
 * The same picture has the same key, whatever the order and spelling of its parameters. It begins with the
 * name of its asset, so that what was made of a deleted image can be found.
 */
function cacheKey(name: string, params: ImageParams, type: OutputType): string {
  const {auto: _auto, dl: _dl, dlRaw: _dlRaw, ...changes} = params
  const sorted = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([transformVersion, name, type, sorted])
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 40)
  return `${transformPrefix(name)}${hash}.${type}`
}

/** Named so that it cannot be taken for something that was asked for. */
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
    // Pages of other origins show assets: that is what they are for.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  // A browser's own viewers of these need what a sandbox takes away, and run nothing.
  if (!/^(?:image\/(?!svg)|audio\/|video\/|application\/pdf$)/.test(contentType)) {
    headers['Content-Security-Policy'] = noScripts
  }
  if (dl !== undefined) headers['Content-Disposition'] = attachment(dl || madeName(name, type))
  return headers
}

/** Of the parameters, a file knows only this one. */
function only(name: string, search: URLSearchParams): URLSearchParams {
  return new URLSearchParams(search.getAll(name).map((value) => [name, value]))
}

/** The stored name, with the extension of what is sent. */
function madeName(name: string, type: OutputType | undefined): string {
  return type === undefined ? name : name.replace(/(?:\.[a-z0-9]+)?$/i, `.${type}`)
}

/** RFC 6266: a plain name for old readers, the real one for the others. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function missing(kind: AssetKind, name: string): LakeError {
  return new LakeError('not_found', `There is no ${kind} ${name} in this dataset.`)
}
