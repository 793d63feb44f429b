import type {JsonObject} from '../document.ts'

/** The address of an asset: the lake's own, and the asset's `path`, as Sanity's CDN has it. */
export function assetUrl(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/${path}`
}

/**
 * An asset document with a `url` that answers today. `path` never changes; the address in front of
 * it does when the lake moves to another port or name (see `store/move-assets.ts`).
 * Documents that are not assets come back as they are.
 */
export function withAssetUrl<T extends JsonObject>(document: T, baseUrl: string): T {
  const isAsset = document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
  if (!isAsset || typeof document.path !== 'string') return document
  const url = assetUrl(baseUrl, document.path)
  return document.url === url ? document : {...document, url}
}
