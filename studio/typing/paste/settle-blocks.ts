import {holdsBlock, isBlock, isElement} from './block-elements.ts'
import {isLayout, nameTables, settleTable} from './tables.ts'

/**
 * Makes a page a plain sequence of paragraphs, headings, quotations, list items and tables, of which each
 * holds nothing but words in a line. The converter knows few elements: what stands in two others, as the
 * `div` lines of a mail do, it runs together. Here every block becomes one that it knows.
 *
 * A list item is an `li` with its list in `data-list` and its depth in `data-level`, wherever it stood. A
 * block inside of an item or a quotation becomes another line of it. A block inside of emphasis or of a
 * link takes that along.
 */
export function settleBlocks(source: Document): void {
  nameTables(source)
  const settled = settle(source.body.childNodes, {leaf: paragraph, around: [], level: 0})
  source.body.replaceChildren(...settled)
}

/** What words become that stand at some place. */
interface Leaf {
  tag: string
  attributes?: Record<string, string>
}

interface Place {
  leaf: Leaf
  /** Emphasis and links around the place, the outermost first. */
  around: Element[]
  /** How many lists it is in. */
  level: number
}

const paragraph: Leaf = {tag: 'p'}
const leaves = new WeakMap<Element, Leaf>()

function settle(nodes: Iterable<Node>, place: Place): Element[] {
  const settled: Element[] = []
  let line: Node[] = []
  const endLine = () => {
    if (line.some(({textContent}) => textContent?.trim())) settled.push(toBlock(line, place))
    line = []
  }
  // The nodes move while they are read.
  const found = [...nodes]
  for (const node of found) {
    if (!isBlock(node) && !(isElement(node) && holdsBlock(node))) {
      line.push(node)
      continue
    }
    endLine()
    settled.push(...settleElement(node, place))
  }
  endLine()
  return settled
}

function toBlock(line: Node[], {leaf, around}: Place): Element {
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

function settleElement(element: Element, place: Place): Element[] {
  const name = element.nodeName.toUpperCase()
  const {childNodes} = element
  if (!isBlock(element)) return settle(childNodes, {...place, around: [...place.around, element]})
  if (/^(?:UL|OL|MENU|DIR)$/.test(name)) return settleList(element, place)
  if (name === 'LI') return settleItem([element], 'bullet', {...place, level: place.level || 1})
  if (name === 'TABLE' && !isLayout(element)) {
    return settleTable(element, (nodes, isCell) =>
      settle(nodes, isCell ? {...place, ...cell} : place),
    )
  }
  const own = place.leaf.tag === 'p' ? leafOf(element) : place.leaf
  const parts = settle(childNodes, {...place, leaf: own})
  return own === place.leaf || own.tag === 'p' ? parts : joinLines(parts, own)
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

function settleList(list: Element, place: Place): Element[] {
  const kind = list.nodeName.toUpperCase() === 'OL' ? 'number' : 'bullet'
  const inside = {...place, level: place.level + 1}
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
    return isList ? settleList(only, inside) : settleItem(nodes, kind, inside)
  })
}

function settleItem(nodes: Node[], kind: string, place: Place): Element[] {
  const [first] = nodes
  const item = first && isElement(first) && /^LI$/i.test(first.nodeName) ? first : undefined
  // Word Online writes a list for each item and says its depth in the item.
  const depth = item?.getAttribute('data-aria-level') ?? String(place.level)
  const leaf = {tag: 'li', attributes: itemAttributes(kind, depth)}
  return joinLines(settle(item?.childNodes ?? nodes, {...place, leaf}), leaf)
}

function itemAttributes(list: string, level: string | null): Record<string, string> {
  return {'data-list': list, 'data-level': level ?? '1'}
}

/** Joins what follows each other of one item, quotation or heading, with an end of line between. */
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
