import {isOnThisSite, problemOf} from '../../web/shared/href.ts'

/**
 * Validates the address of a link: a complete URL, a path on this site, an e-mail address or a telephone
 * number, as in the site's `safeHref`. It rejects everything else, above all `javascript:` and `data:`,
 * because a browser would run them. It accepts an empty address; whether one is required is the field's own
 * rule.
 */
export function safeAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  if (address !== address.trim()) return 'Remove the blank before or after the address.'
  if (isOnThisSite(address)) return true
  const url = URL.parse(address)
  if (!url) {
    return 'This is not a whole address. Begin with https:// for a page, / for a page of this site, mailto: for an e-mail address or tel: for a telephone number.'
  }
  const problem = problemOf(url)
  return problem ? problems[problem](url) : true
}

const problems = {
  scheme: ({protocol}) =>
    `Readers can’t follow an address that begins with “${protocol}”. Use https://, http://, mailto: or tel:.`,
  credentials: () =>
    'Take the user name and password out of the address: every reader would see them.',
} satisfies Record<NonNullable<ReturnType<typeof problemOf>>, (url: URL) => string>

/** Validates the URL of a web page. Accepts an empty one. */
export function webAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  const protocol = URL.parse(address)?.protocol
  const isPage = protocol === 'https:' || protocol === 'http:'
  return isPage
    ? safeAddress(address)
    : 'Write the whole address of the page, as in https://example.org/.'
}

/**
 * Returns whether a host name is the name of a file, as in `about.html`. No top-level domain is called so, but a page of
 * an old site is.
 */
export function isFileName(host: string): boolean {
  return /\.(?:x?html?|php\d?|aspx?|jsp|cgi|pdf|docx?|txt|xml|jpe?g|png|gif|webp|svg)$/i.test(host)
}

/** Returns whether an address is an https URL of a web page. */
export function isSecurePage(address: string): boolean {
  return safeAddress(address) === true && URL.parse(address)?.protocol === 'https:'
}

/** Validates a source of immediate help: a telephone number, or an https URL. Accepts an empty one. */
export function callableAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  const isNumber = /^tel:\+?[0-9][0-9().-]*$/.test(address)
  return isNumber || isSecurePage(address)
    ? true
    : 'Begin with tel: and the number, as in tel:112, or with https:// for a page.'
}
