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
 * What an image is sent as: `fm`, else with `auto=format` WebP for a browser that takes it, else
 * what it is (TIFF as JPEG, SVG as PNG). AVIF is made only when asked for by name: the time it takes
 * on the machine that also answers the queries is worth more than the bytes that it saves.
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
 * True when the parameters ask for other bytes than those that were uploaded. A drawing is sent as
 * it is on `auto=format` alone: any browser scales it better than pixels.
 */
export function isTransform(extension: ImageExtension, params: ImageParams): boolean {
  if (params.dlRaw) return false
  const {auto, dl: _dl, dlRaw: _dlRaw, ...changes} = params
  if (Object.keys(changes).length > 0) return true
  return auto === 'format' && extension !== 'svg'
}

/** True when the answer depends on the `Accept` header, so that caches must keep both apart. */
export function variesByAccept(params: ImageParams): boolean {
  return params.auto === 'format' && params.fm === undefined
}

function acceptsWebp(accept: string | null): boolean {
  return (accept ?? '').split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return type === 'image/webp' && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part))
  })
}
