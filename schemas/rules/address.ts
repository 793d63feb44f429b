const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** A place on this site, `/articles/…` or `#…`. What begins with `//` is another site in disguise. */
const onThisSite = /^(?:#|\/(?![/\\]))[^\s]*$/

/**
 * Whether a link may lead there: a whole web address, a path on this site, an e-mail address or a
 * telephone number, as the site's own `safeHref` has it. Everything else is refused, `javascript:` and `data:`
 * above all, because a browser would run them.
 * An empty address passes; whether one is needed is the field's own rule.
 */
export function safeAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  if (address !== address.trim()) return 'Remove the blank before or after the address.'
  if (onThisSite.test(address)) return true
  const url = URL.parse(address)
  if (!url) {
    return 'This is not a whole address. Begin with https:// for a page, / for a page of this site, mailto: for an e-mail address or tel: for a telephone number.'
  }
  if (!schemes.includes(url.protocol)) {
    return `Readers can’t follow an address that begins with “${url.protocol}”. Use https://, http://, mailto: or tel:.`
  }
  if (url.username || url.password) {
    return 'Take the user name and password out of the address: every reader would see them.'
  }
  return true
}

/** A page somewhere on the web. An empty one passes. */
export function webAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  const protocol = URL.parse(address)?.protocol
  const isPage = protocol === 'https:' || protocol === 'http:'
  return isPage
    ? safeAddress(address)
    : 'Write the whole address of the page, as in https://example.org/.'
}

/** Whether an address is that of a page somewhere on the web, over https. */
export function isSecurePage(address: string): boolean {
  return safeAddress(address) === true && URL.parse(address)?.protocol === 'https:'
}

/** Where help is found at once: a telephone number, or a page over https. An empty one passes. */
export function callableAddress(address: string | undefined): true | string {
  if (!address?.trim()) return true
  const isNumber = /^tel:\+?[0-9][0-9().-]*$/.test(address)
  return isNumber || isSecurePage(address)
    ? true
    : 'Begin with tel: and the number, as in tel:112, or with https:// for a page.'
}
