import type {PortableTextBlock} from '@portabletext/schema'
import {isBlock} from './block-elements.ts'
import {paragraph} from './paragraph.ts'

/** Returns each block of a page as a plain paragraph with all of its text. */
export function plainBlocks(source: Document, keyGenerator: () => string): PortableTextBlock[] {
  return linesOf(source.body).map((text) => paragraph(text, keyGenerator))
}

/** Returns the text of each part of a page that is displayed apart from the next. */
export function linesOf(root: Node): string[] {
  const found: string[] = []
  let text = ''
  const end = () => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words) found.push(words)
    text = ''
  }
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? ''
    if (node.nodeName === 'STYLE') return
    const isApart = node.nodeName === 'BR' || isBlock(node)
    if (isApart) end()
    for (const child of node.childNodes) read(child)
    if (isApart) end()
  }
  read(root)
  end()
  return found
}
