import type {PortableTextBlock} from '@portabletext/schema'
import {privateCharacters} from './footnotes.ts'
import {linesOf} from './plain-blocks.ts'
import {preservedCharacters} from './preserve-whitespace.ts'

/** Removes invisible content, and characters that have a meaning only in one font. */
export function removeInvisible(source: Document): void {
  for (const element of source.querySelectorAll(invisible)) element.remove()
  const texts = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const {currentNode} = texts
    const text = currentNode.nodeValue ?? ''
    const clean = text
      .replace(privateCharacters, '')
      .replace(preservedCharacters, '')
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    if (clean !== text) currentNode.nodeValue = clean
  }
}

const invisible = [
  'script, noscript, template, canvas, title, xml, datalist',
  '[hidden], [style*="display:none"], [style*="mso-hide:all"]',
  // Text that a reviewer deleted in Word.
  '.msoDel',
].join(', ')

/** Returns whether the blocks contain every word of the page, unbroken and separate, in any order. */
export function containsAllWords(blocks: PortableTextBlock[], source: Document): boolean {
  const held = countWords(blockTexts(blocks))
  const needed = countWords(linesOf(source.body))
  return [...needed].every(([word, count]) => (held.get(word) ?? 0) >= count)
}

function countWords(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const words = texts.flatMap((text) => text.replace(preservedCharacters, ' ').split(/\s+/))
  for (const word of words.filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Returns the text of each block, at any depth. */
function blockTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(blockTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('children' in value && Array.isArray(value.children)) {
    return [value.children.map((child: {text?: string}) => child.text ?? ' ').join('')]
  }
  const caption = 'caption' in value && typeof value.caption === 'string' ? [value.caption] : []
  return [...caption, ...Object.values(value).flatMap(blockTexts)]
}
