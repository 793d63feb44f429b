import type {PortableTextBlock} from '@portabletext/schema'
import {privateCharacters} from './note-mark.ts'

/** Removes what no one sees in the page, and characters that mean nothing outside of one font. */
export function removeUnseen(source: Document): void {
  for (const element of source.querySelectorAll(unseen)) element.remove()
  const texts = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const {currentNode} = texts
    const text = currentNode.nodeValue ?? ''
    const clean = text.replace(privateCharacters, '').replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    if (clean !== text) currentNode.nodeValue = clean
  }
}

const unseen = [
  'script, noscript, template, object, iframe, audio, video, canvas, title, head > xml, datalist',
  '[hidden], [style*="display:none"], [style*="display: none"], [style*="mso-hide:all"]',
  // What Word shows as struck out because a reviewer deleted it.
  '.msoDel',
].join(', ')

/** Whether every letter of the page is still there, in whatever order and form. */
export function holdsText(blocks: PortableTextBlock[], source: Document): boolean {
  const held = countLetters(spanTexts(blocks).join(''))
  const needed = countLetters(pageText(source.body))
  return [...needed].every(([letter, count]) => (held.get(letter) ?? 0) >= count)
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** The texts of all spans, however deep. */
function spanTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(spanTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('_type' in value && value._type === 'span') return 'text' in value ? [String(value.text)] : []
  return Object.values(value).flatMap(spanTexts)
}

function pageText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  if (node.nodeName === 'STYLE') return ''
  return [...node.childNodes].map(pageText).join('')
}
