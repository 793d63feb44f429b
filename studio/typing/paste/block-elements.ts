/** Elements that begin a new line, or that are displayed apart from the text beside them. */
const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIR DIV DL DT
  FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING
  MAIN MARQUEE MENU NAV OL OPTGROUP OPTION P PLAINTEXT PRE SEARCH SECTION SELECT SUMMARY TABLE TBODY TD
  TEXTAREA TFOOT TH THEAD TR UL XMP`.split(/\s+/),
)

/** Returns whether a node is displayed as a block, by its name or its inline style. */
export function isBlock(node: Node): node is Element {
  if (!isElement(node)) return false
  const display = styleValue(node, 'display')
  // The children of a flexible box or a grid are displayed as blocks, whatever they are.
  const parent = node.parentElement
  if (parent && /^(?:inline-)?(?:flex|grid)/.test(styleValue(parent, 'display'))) return true
  // An inline style does not make a list item or a table cell inline.
  if (display.startsWith('inline') && node.nodeName === 'DIV') return false
  return (
    blocks.has(node.nodeName.toUpperCase()) || /^(?:block|flex|grid|table|list-item)/.test(display)
  )
}

/** Returns whether an element contains a block, at any depth. */
export function containsBlock(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(isBlock)
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

/** Returns the value of a property in the element's own style, in lower case; '' without one. */
export function styleValue(element: Element, property: string): string {
  const declarations = (element.getAttribute('style') ?? '').toLowerCase().split(';')
  for (const declaration of declarations.toReversed()) {
    const [name = '', ...value] = declaration.split(':')
    if (name.trim() === property) return value.join(':').trim().replace(/\s+/g, ' ')
  }
  return ''
}
