const base = 'http://site.invalid'

/** Returns the path of an address on this site, or `/` for an address elsewhere. */
export function localPath(address: string | null | undefined): string {
  const url = URL.parse(address || '/', base)
  // A path that begins with two slashes would be read as a host.
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
