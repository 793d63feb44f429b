import {containsBlock, isBlock, isElement} from './block-elements.ts'
import {isLayout, moveFigureCaptions, normalizeTable} from './tables.ts'

/**
 * Flattens a page to a sequence of paragraphs, headings, quotations, list items and tables that contain only inline
 * content. The converter knows few elements, and joins the text of nested ones, such as the `div` lines of a mail.
 * Here each block becomes one that it knows.
 * A list item is an `li` with its list in `data-list` and its depth in `data-level`. A block inside an item or a
 * quotation becomes another line of it. A block inside emphasis or a link gets that emphasis or link.
 */
export function normalizeBlocks(source: Document): void {
  moveFigureCaptions(source)
  const flattened = flatten(source.body.childNodes, {leaf: paragraph, around: [], level: 0})
  source.body.replaceChildren()
  // One call has too few arguments for the blocks of a very long page.
  for (const block of flattened) source.body.append(block)
}

/** How text at some position is converted. */
interface Leaf {
  tag: string
  attributes?: Record<string, string>
}

interface Context {
  leaf: Leaf
  /** Emphasis and links around the position, outermost first. */
  around: Element[]
  /** The number of surrounding lists. */
  level: number
}

const paragraph: Leaf = {tag: 'p'}
const leaves = new WeakMap<Element, Leaf>()

function flatten(nodes: Iterable<Node>, context: Context): Element[] {
  const flattened: Element[] = []
  let line: Node[] = []
  const endLine = () => {
    if (line.some(({textContent}) => textContent?.trim())) flattened.push(toBlock(line, context))
    line = []
  }
  // Copied, because the nodes are moved during the loop.
  const found = [...nodes]
  for (const node of found) {
    if (!isBlock(node) && !(isElement(node) && containsBlock(node))) {
      line.push(node)
      continue
    }
    endLine()
    for (const block of flattenElement(node, context)) flattened.push(block)
  }
  endLine()
  return flattened
}

function toBlock(line: Node[], {leaf, around}: Context): Element {
  const source = line[0]?.ownerDocument ?? document
  const block = source.createElement(leaf.tag)
  for (const [name, value] of Object.entries(leaf.attributes ?? {})) block.setAttribute(name, value)
  let inner: Element = block
  for (const element of around) {
    const copy = element.cloneNode(false) as Element
    inner.append(copy)
    inner = copy
  }
  inner.append(...line)
  leaves.set(block, leaf)
  return block
}

function flattenElement(element: Element, context: Context): Element[] {
  const name = element.nodeName.toUpperCase()
  const {childNodes} = element
  if (!isBlock(element))
    return flatten(childNodes, {...context, around: [...context.around, element]})
  if (/^(?:UL|OL|MENU|DIR)$/.test(name)) return flattenList(element, context)
  if (name === 'LI')
    return flattenItem([element], 'bullet', {...context, level: context.level || 1})
  if (name === 'TABLE' && !isLayout(element)) {
    return normalizeTable(element, (nodes, isCell) =>
      flatten(nodes, isCell ? {...context, ...cell} : context),
    )
  }
  const own = context.leaf.tag === 'p' ? leafOf(element) : context.leaf
  const parts = flatten(childNodes, {...context, leaf: own})
  return own === context.leaf || own.tag === 'p' ? parts : joinLines(parts, own)
}

const cell = {leaf: paragraph, level: 0}

function leafOf(element: Element): Leaf {
  const name = element.nodeName.toUpperCase()
  if (name === 'BLOCKQUOTE') return {tag: 'blockquote'}
  if (/^H[1-6]$/.test(name)) return {tag: name.toLowerCase()}
  const list = element.getAttribute('data-list')
  if (name === 'P' && list) {
    return {tag: 'li', attributes: itemAttributes(list, element.getAttribute('data-level'))}
  }
  return paragraph
}

function flattenList(list: Element, context: Context): Element[] {
  const kind = list.nodeName.toUpperCase() === 'OL' ? 'number' : 'bullet'
  const inside = {...context, level: context.level + 1}
  const items: Node[][] = []
  let stray: Node[] | undefined
  for (const child of list.childNodes) {
    const isStray = !/^(?:LI|UL|OL|MENU|DIR)$/i.test(child.nodeName)
    if (isStray && stray) stray.push(child)
    else items.push((stray = [child]))
    if (!isStray) stray = undefined
  }
  return items.flatMap((nodes) => {
    const [only] = nodes
    const isList = only && isElement(only) && /^(?:UL|OL|MENU|DIR)$/i.test(only.nodeName)
    return isList ? flattenList(only, inside) : flattenItem(nodes, kind, inside)
  })
}

function flattenItem(nodes: Node[], kind: string, context: Context): Element[] {
  const [first] = nodes
  const item = first && isElement(first) && /^LI$/i.test(first.nodeName) ? first : undefined
  // Word Online writes one list per item, with the depth in the item.
  const depth = item?.getAttribute('data-aria-level') ?? String(context.level)
  const leaf = {tag: 'li', attributes: itemAttributes(kind, depth)}
  return joinLines(flatten(item?.childNodes ?? nodes, {...context, leaf}), leaf)
}

function itemAttributes(list: string, level: string | null): Record<string, string> {
  return {'data-list': list, 'data-level': level ?? '1'}
}

/** Joins consecutive parts of one item, quotation or heading, with line breaks between. */
function joinLines(parts: Element[], leaf: Leaf): Element[] {
  const joined: Element[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && leaves.get(last) === leaf && leaves.get(part) === leaf) {
      last.append(part.ownerDocument.createElement('br'), ...part.childNodes)
    } else {
      joined.push(part)
    }
  }
  return joined
}
