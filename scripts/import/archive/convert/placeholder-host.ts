/**
 * The host of addresses in an archive that does not name its site. Its name is reserved (RFC 2606), so no site has it.
 * Paths of files and addresses of pages are then resolved in the same way.
 */
export const placeholderHost = 'https://archive.invalid'

/** Returns the address of a path in an archive, on its site if that is known. */
export function addressOf(path: string, site: string | null): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return `${(site ?? placeholderHost).replace(/\/$/, '')}/${encoded}`
}

/** Returns whether an address is that of a file in an archive whose site is unknown. */
export function isPlaceholder(address: string): boolean {
  return address.startsWith(placeholderHost)
}
