const nowhere = 'http://site.invalid'

/** The path on this site that an address asks for, `/` when it leads elsewhere. */
export function localPath(address: string | null | undefined): string {
  const url = URL.parse(address || '/', nowhere)
  // Two slashes at its beginning would make the path the name of a host.
  if (!url || url.origin !== nowhere || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
