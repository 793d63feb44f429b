import {isElement, styleValue} from './block-elements.ts'

/**
 * Inserts a space where words are displayed apart without one: around elements that float or have a position of their
 * own, and between two links. An initial that floats is a part of its word.
 */
export function separateWords(source: Document): void {
  for (const element of source.querySelectorAll('[style*="float:"], [style*="position:"]')) {
    if (isTakenOut(element) && element.textContent.trim().length > 2) separate(element)
  }
  for (const element of source.querySelectorAll('progress, meter')) separate(element)
  for (const link of source.querySelectorAll('a[href] + a[href]')) {
    const previous = link.previousSibling
    const isApart = previous && isElement(previous) && !isSameLink(previous, link)
    if (isApart && isWord(previous.textContent.at(-1)) && isWord(link.textContent.at(0))) {
      link.before(' ')
    }
  }
}

/** Returns whether words would be joined if a node was removed. */
export function divides(node: Node): boolean {
  return isWord(before(node)?.at(-1)) && isWord(after(node)?.at(0))
}

function isTakenOut(element: Element): boolean {
  return (
    /^(?:left|right|inline)/.test(styleValue(element, 'float')) ||
    /^(?:absolute|fixed)/.test(styleValue(element, 'position'))
  )
}

/** Google Docs and Word divide one link where its style changes. */
function isSameLink(one: Element, other: Element): boolean {
  return ['href', 'class'].every((name) => one.getAttribute(name) === other.getAttribute(name))
}

function separate(element: Element): void {
  if (/\S$/.test(before(element) ?? '')) element.before(' ')
  if (/^\S/.test(after(element) ?? '')) element.after(' ')
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** Returns the text before a node. */
function before(node: Node): string | undefined {
  const texts = textWalker(node)
  texts.currentNode = node
  return texts.previousNode()?.nodeValue ?? undefined
}

/** Returns the text after a node. */
function after(node: Node): string | undefined {
  const texts = textWalker(node)
  let last = node
  while (last.lastChild) last = last.lastChild
  texts.currentNode = last
  return texts.nextNode()?.nodeValue ?? undefined
}

/** Visits texts that are not empty. */
function textWalker({ownerDocument}: Node): TreeWalker {
  const source = ownerDocument ?? document
  return source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT, (text) =>
    text.nodeValue ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
}
