const menus = /<(header|nav)\b[^>]*>[\s\S]*?<\/\1>/g
const links = /<a\b(?![^>]*\baria-current=)([^>]*?\bhref="([^"]*)"[^>]*)>/g

/**
 * Adds `aria-current` to the links in headers and menus that lead to the page itself. Next renders them once for all
 * pages, so the page server has to add it. Relies on how React escapes markup: see `stripRuntime`.
 */
export function markCurrent(page: string, path: string): string {
  const here = addressOf(path)
  return page.replace(menus, (menu) =>
    menu.replace(links, (link, attributes: string, href: string) =>
      addressOf(href) === here ? `<a aria-current="page"${attributes}>` : link,
    ),
  )
}

/** Returns an address in one spelling: without entities, percent-encoding and a trailing slash. */
function addressOf(href: string): string {
  const plain = href.replaceAll('&amp;', '&').replace(/(.)\/$/, '$1')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}
