/** The page’s title is its only heading of level 1, so a text begins with level 2. */
const highest = 2
const lowest = 4

/**
 * Moves headings to the levels that a text may have. If the pasted text has level 1, all move down by one to preserve
 * their order. Titles of Word and headings of Word Online become headings.
 */
export function normalizeHeadings(source: Document): void {
  for (const title of source.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const subtitle of source.querySelectorAll('p.MsoSubtitle')) subtitle.removeAttribute('class')
  for (const heading of source.querySelectorAll('p[role="heading"]')) {
    rename(heading, `h${Math.min(Math.max(Number(heading.getAttribute('aria-level')) || 2, 1), 6)}`)
  }

  const headings = [...source.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const shift = headings.some(({tagName}) => tagName === 'H1') ? 1 : 0
  for (const heading of headings) {
    const level = Number(heading.tagName.slice(1)) + shift
    rename(heading, `h${Math.min(Math.max(level, highest), lowest)}`)
  }
}

function rename(element: Element, tag: string): void {
  if (element.tagName.toLowerCase() === tag) return
  const renamed = element.ownerDocument.createElement(tag)
  for (const name of ['style', 'id', 'dir']) {
    const value = element.getAttribute(name)
    if (value !== null) renamed.setAttribute(name, value)
  }
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
