/** The part of an XPath result that `@portabletext/html` reads. */
interface Found {
  snapshotLength: number
  snapshotItem: (index: number) => Node | null
  iterateNext: () => Node | null
}

/** Evaluates the XPath expressions of `@portabletext/html`: unions of paths to elements, their texts and comments. */
export function evaluate(page: Document, expression: string): Found {
  const nodes = expression.split('|').flatMap((path) => select(page, path))
  const rest = nodes.values()
  return {
    snapshotLength: nodes.length,
    snapshotItem: (index) => nodes[index] ?? null,
    iterateNext: () => rest.next().value ?? null,
  }
}

const googleDocs = '//*[@id and contains(@id, "docs-internal-guid")]'

function select(page: Document, path: string): Node[] {
  if (path === googleDocs) return [...page.querySelectorAll('[id*="docs-internal-guid"]')]
  if (path === '//comment()') return comments(page)
  const [, name] = /^\/\/([\w*]+)$/.exec(path) ?? []
  if (name) return [...page.getElementsByTagName(name)]
  const [, parents] = /^\/(.+)\/text\(\)$/.exec(path) ?? []
  if (!parents) return []
  const found = [...page.querySelectorAll(parents.replaceAll('/', ' > '))]
  return found.flatMap(({childNodes}) =>
    [...childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE),
  )
}

function comments(page: Document): Node[] {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  return found
}
