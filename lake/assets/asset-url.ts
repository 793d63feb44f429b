import type {JsonObject} from '../document.ts'

/**
 * Returns the address in the URLs of assets: the first whose name begins with `cdn.`, like Sanity's, otherwise
 * the first; undefined if the lake has no public address.
 */
export function assetAddress(addresses: string[]): string | undefined {
  const cdn = addresses.find((address) => new URL(address).hostname.startsWith('cdn.'))
  return cdn ?? addresses[0]
}

/** Returns the URL of an asset: the lake's address and the asset's `path`, as on Sanity's CDN. */
export function assetUrl(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/${path}`
}

/**
 * Returns an asset document with its current `url`. `path` never changes, but the address before it does when
 * the lake moves to another port or name (see `store/move-assets.ts`). Returns other documents unchanged.
 */
export function withAssetUrl<T extends JsonObject>(document: T, baseUrl: string): T {
  const isAsset = document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
  if (!isAsset || typeof document.path !== 'string') return document
  const url = assetUrl(baseUrl, document.path)
  return document.url === url ? document : {...document, url}
}
