import {isBlock, styleValue} from './block-elements.ts'

/** Placeholders for a space and a tab that must not collapse. They are noncharacters, which no text contains. */
const preservedSpace = '\uFDD0'
const preservedTab = '\uFDD1'

/** Marks the end of a line of preformatted text. An empty line there does not begin a new paragraph. */
const lineEnd = 'data-line-end'

/** Replaces two or more line breaks in a row, as mail programs write between paragraphs, with a block. */
export function splitAtEmptyLines(source: Document): void {
  const preformatted = new Set(source.querySelectorAll(`:is(pre, textarea, listing, xmp) br`))
  const repeated = new Set<Element>()
  const firsts: Element[] = []
  for (const first of source.querySelectorAll(`br:not([${lineEnd}])`)) {
    if (repeated.has(first) || preformatted.has(first)) continue
    const others = breaksAfter(first)
    if (others.length === 0) continue
    for (const other of others) repeated.add(other)
    firsts.push(first)
  }
  for (const other of repeated) other.remove()
  // From the end, so that each split moves only the text up to the next one.
  for (const first of firsts.toReversed()) splitBlockAt(first)
}

/** Replaces an element with a block, and splits the emphasis and links around it. */
function splitBlockAt(element: Element): void {
  const source = element.ownerDocument
  let top = element
  while (top.parentElement && !isBlock(top.parentElement)) top = top.parentElement
  top.after(source.createElement('div'), restAfter(element, top))
  element.remove()
}

/** Takes everything after an element out of an ancestor, within copies of the elements around it. */
function restAfter(element: Element, top: Element): Node {
  let rest: Node = element.ownerDocument.createDocumentFragment()
  let inner: Node = element
  while (inner !== top && inner.parentNode) {
    const {parentNode} = inner
    while (inner.nextSibling) rest.appendChild(inner.nextSibling)
    const copy = parentNode.cloneNode(false)
    copy.appendChild(rest)
    rest = copy
    inner = parentNode
  }
  return rest
}

function breaksAfter(first: Element): Element[] {
  const found: Element[] = []
  for (let next = first.nextSibling; next; next = next.nextSibling) {
    if (next.nodeName === 'BR') found.push(next as Element)
    else if (next.nodeType !== Node.TEXT_NODE || next.nodeValue?.trim()) break
  }
  return found
}

export const preservedCharacters = /[\uFDD0\uFDD1]/g

/** Preserves line breaks and indentation of preformatted text: `<pre>`, and code from an editor. */
export function preserveWhitespace(source: Document): void {
  for (const element of source.querySelectorAll(
    'pre, textarea, listing, xmp, [style*="white-space"]',
  )) {
    if (!/^(?:PRE|TEXTAREA|LISTING|XMP)$/.test(element.nodeName) && !isCode(element)) {
      preserveLineEnds(element)
      continue
    }
    for (const text of textsOf(element)) {
      // One call has too few arguments for the lines of a very long text.
      const lines = source.createDocumentFragment()
      for (const line of linesOf(text.data, source)) lines.append(line)
      text.replaceWith(lines)
    }
  }
}

function textsOf(element: Element): Text[] {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  return found
}

const setsWhitespace = '[style*="white-space:"], pre, textarea, listing, xmp'

/** Replaces the line ends that a style displays, as in messages of chats, with line breaks. */
function preserveLineEnds(element: Element): void {
  if (!/^(?:pre|break-spaces)/.test(styleValue(element, 'white-space'))) return
  for (const text of textsOf(element)) {
    const {parentElement, data, ownerDocument} = text
    // Between blocks, line ends only indent the source.
    if (parentElement?.closest(setsWhitespace) !== element || !data.includes('\n')) continue
    if (!data.trim() && [...parentElement.children].some(isBlock)) continue
    const [first = '', ...others] = data.replace(/\r\n?/g, '\n').split('\n')
    const lines = ownerDocument.createDocumentFragment()
    lines.append(first)
    for (const line of others) lines.append(ownerDocument.createElement('br'), line)
    text.replaceWith(lines)
  }
}

/** Google Docs sets `pre-wrap` on every word, so a monospace font is required too. */
function isCode(element: Element): boolean {
  return (
    styleValue(element, 'white-space').startsWith('pre') &&
    /mono|courier|consolas|menlo/.test(styleValue(element, 'font-family'))
  )
}

function linesOf(text: string, source: Document): Node[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.flatMap((line, index) => {
    const preserved = line.replace(/^[ \t]+|[ \t]{2,}|\t/g, (whitespace) =>
      whitespace.replaceAll(' ', preservedSpace).replaceAll('\t', preservedTab),
    )
    const words = source.createTextNode(preserved)
    if (index === 0) return [words]
    const end = source.createElement('br')
    end.setAttribute(lineEnd, '')
    return [end, words]
  })
}

export function restoreWhitespace(text: string): string {
  return text.replaceAll(preservedSpace, ' ').replaceAll(preservedTab, '\t')
}
