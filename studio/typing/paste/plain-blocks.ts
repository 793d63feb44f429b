import type {PortableTextBlock} from '@portabletext/schema'
import {paragraph} from './paragraph.ts'

/** Every block of a page as a plain paragraph: all of its text, and nothing else. */
export function plainBlocks(source: Document, keyGenerator: () => string): PortableTextBlock[] {
  return paragraphs(source.body).map((text) => paragraph(text, keyGenerator))
}

function paragraphs(root: Node): string[] {
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
    const isInline = inline.has(node.nodeName)
    if (!isInline) end()
    for (const child of node.childNodes) read(child)
    if (!isInline) end()
  }
  read(root)
  end()
  return found
}

const inline = new Set(
  `#text #comment A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK O:P Q S SAMP SMALL
  SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR`.split(/\s+/),
)
