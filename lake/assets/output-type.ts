import type {ImageExtension} from './asset-name.ts'
import type {ImageParams} from './image-params.ts'
import type {OutputType} from './transform-image.ts'

const own: Record<ImageExtension, OutputType> = {
  jpg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  tif: 'jpg',
  svg: 'png',
}

/**
 * Returns the format of a response: `fm`, otherwise WebP with `auto=format` if the browser accepts it,
 * otherwise the original format (JPEG for TIFF, PNG for SVG). AVIF needs an explicit `fm=avif`, because
 * encoding takes too much time on the machine that also answers queries.
 */
export function outputType(
  extension: ImageExtension,
  params: ImageParams,
  accept: string | null,
): OutputType {
  if (params.fm !== undefined) return params.fm === 'pjpg' ? 'jpg' : params.fm
  if (params.auto === 'format' && acceptsWebp(accept)) return 'webp'
  return own[extension]
}

/**
 * Returns whether the parameters change the uploaded bytes. With `auto=format` alone, an SVG is sent
 * unchanged, because browsers scale it best.
 */
export function isTransform(extension: ImageExtension, params: ImageParams): boolean {
  if (params.dlRaw) return false
  const {auto, dl: _dl, dlRaw: _dlRaw, ...changes} = params
  if (Object.keys(changes).length > 0) return true
  return auto === 'format' && extension !== 'svg'
}

/** Returns whether the response depends on the `Accept` header, and needs `Vary`. */
export function variesByAccept(params: ImageParams): boolean {
  return params.auto === 'format' && params.fm === undefined
}

function acceptsWebp(accept: string | null): boolean {
  return (accept ?? '').split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return type === 'image/webp' && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part))
  })
}
