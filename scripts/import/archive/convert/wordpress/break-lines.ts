import {isBlock, isElement} from '../../../../../studio/typing/paste/block-elements.ts'

const asWritten = 'pre, textarea, script, style, table, thead, tbody, tfoot, tr, ul, ol, dl, select'

/**
 * Gives newlines the meaning that WordPress gives them: an empty line begins a paragraph, a single newline a line.
 * With `onlyTop`, only text outside of all elements is changed, because a text of blocks has its paragraphs already.
 */
export function breakLines(source: Document, {onlyTop}: {onlyTop: boolean}): void {
  const walker = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const parent = text.parentElement
    if (!parent || !text.data.includes('\n')) continue
    if (onlyTop ? parent !== source.body : isAsWritten(parent)) continue
    found.push(text)
  }
  for (const text of found) {
    // One call has too few arguments for the lines of a very long text.
    const replacement = source.createDocumentFragment()
    for (const line of lines(text, source)) replacement.append(line)
    text.replaceWith(replacement)
  }
}

/** The cells of a table and the items of a list are flowing text again. */
function isAsWritten(parent: Element): boolean {
  return parent.matches(asWritten) || parent.closest('pre, textarea, script, style') !== null
}

function lines(text: Text, source: Document): Node[] {
  let value = text.data.replaceAll('\r', '')
  if (isEdge(text.previousSibling, text)) value = value.trimStart()
  if (isEdge(text.nextSibling, text)) value = value.trimEnd()
  return value.split(/(\n\s*\n|\n)/).flatMap((part, index): Node[] => {
    if (index % 2 === 0) return part ? [source.createTextNode(part)] : []
    const line = source.createElement('br')
    return /\n\s*\n/.test(part) ? [line, source.createElement('br')] : [line]
  })
}

/** A newline beside a block has no meaning, because the block begins a line anyway. */
function isEdge(sibling: Node | null, text: Text): boolean {
  if (sibling === null) return text.parentElement !== null && isBlock(text.parentElement)
  return isBlock(sibling) || (isElement(sibling) && sibling.localName === 'br')
}
