import {problemOf} from '../../../web/shared/href.ts'

/**
 * Where a pasted link leads, if a reader may follow it: whole addresses only, since a path would be one
 * of the page it was copied from. What Google puts before the addresses of its documents is taken off.
 */
export function linkAddress(href: unknown): string | undefined {
  const url = typeof href === 'string' ? URL.parse(href.trim()) : null
  if (!url || problemOf(url)) return undefined
  const behind = isGoogleDetour(url) ? url.searchParams.get('q') : null
  return behind ? linkAddress(behind) : url.href
}

function isGoogleDetour({hostname, pathname, searchParams}: URL): boolean {
  return hostname === 'www.google.com' && pathname === '/url' && searchParams.has('q')
}
