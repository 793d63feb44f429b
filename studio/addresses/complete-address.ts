import {isFileName} from '../../schemas/rules/address.ts'
import {isOnThisSite} from '../../web/shared/href.ts'

/** A host name with a top-level domain, and what follows it. A port is missing: `a.b:80` is a valid URL. */
const withoutScheme = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[/?#]\S*)?$/u
const mailbox = /^[^\s@/:]+@[^\s@/:]+\.\p{L}{2,}$/u

/**
 * Returns an address with the scheme that a writer left out: `https://` for a page, `mailto:` for a mailbox. Returns
 * any other text unchanged, except for the surrounding whitespace: also `about.html`, a page without its site.
 */
export function completeAddress(text: string): string {
  const address = text.trim()
  if (isOnThisSite(address)) return address
  if (mailbox.test(address)) return `mailto:${address}`
  const [host = ''] = address.split(/[/?#]/, 1)
  return withoutScheme.test(address) && !isFileName(host) ? `https://${address}` : address
}

/** Returns whether an address lacks only its scheme. */
export function isIncomplete(text: string): boolean {
  return completeAddress(text) !== text.trim()
}
