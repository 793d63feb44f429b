import type {PortableTextBlock} from '@portabletext/schema'
import {privateCharacters} from './footnotes.ts'
import {linesOf} from './plain-blocks.ts'
import {keptCharacters} from './settle-whitespace.ts'

/** Removes what no one sees in the page, and characters that mean nothing outside of one font. */
export function removeUnseen(source: Document): void {
  for (const element of source.querySelectorAll(unseen)) element.remove()
  const texts = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const {currentNode} = texts
    const text = currentNode.nodeValue ?? ''
    const clean = text
      .replace(privateCharacters, '')
      .replace(keptCharacters, '')
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    if (clean !== text) currentNode.nodeValue = clean
  }
}

const unseen = [
  'script, noscript, template, canvas, title, xml, datalist',
  '[hidden], [style*="display:none"], [style*="mso-hide:all"]',
  // What Word shows as struck out because a reviewer deleted it.
  '.msoDel',
].join(', ')

/** Whether every word of the page is still there, whole and apart from the next, in whatever order and form. */
export function holdsWords(blocks: PortableTextBlock[], source: Document): boolean {
  const held = countWords(blockTexts(blocks))
  const needed = countWords(linesOf(source.body))
  return [...needed].every(([word, count]) => (held.get(word) ?? 0) >= count)
}

function countWords(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const words = texts.flatMap((text) => text.replace(keptCharacters, ' ').split(/\s+/))
  for (const word of words.filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The text of each block, however deep. */
function blockTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(blockTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('children' in value && Array.isArray(value.children)) {
    return [value.children.map((child: {text?: string}) => child.text ?? ' ').join('')]
  }
  const caption = 'caption' in value && typeof value.caption === 'string' ? [value.caption] : []
  return [...caption, ...Object.values(value).flatMap(blockTexts)]
}
