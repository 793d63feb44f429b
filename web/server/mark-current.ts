const menus = /<(header|nav)\b[^>]*>[\s\S]*?<\/\1>/g
const links = /<a\b(?![^>]*\baria-current=)([^>]*?\bhref="([^"]*)"[^>]*)>/g

/**
 * Says of the links in headers and menus which one leads to the page itself. Next renders them once for all pages,
 * so only the server in front knows. It relies on what React writes: see `weightless`.
 */
export function markCurrent(page: string, path: string): string {
  const here = addressOf(path)
  return page.replace(menus, (menu) =>
    menu.replace(links, (link, attributes: string, href: string) =>
      addressOf(href) === here ? `<a aria-current="page"${attributes}>` : link,
    ),
  )
}

/** An address without the spellings that make no difference: entities, percent signs and a last slash. */
function addressOf(href: string): string {
  const plain = href.replaceAll('&amp;', '&').replace(/(.)\/$/, '$1')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}
