/**
 * During conversion, a character of Unicode’s private use area is the mark of a footnote. `removeInvisible` first
 * removes such characters from the pasted text, so none is mistaken for a mark.
 */
const firstMark = 0xe000
const lastMark = 0xf8ff

export const privateCharacters = /[\uE000-\uF8FF]/g

/** Returns the mark for a footnote’s index; empty beyond the 6400 characters of the area. */
export function noteMark(index: number): string {
  return index <= lastMark - firstMark ? String.fromCharCode(firstMark + index) : ''
}

/** Returns the index of a mark’s footnote. */
export function noteIndex(mark: string): number {
  return mark.charCodeAt(0) - firstMark
}

/** Splits a text at its marks. Each mark is a piece of its own. */
export function cutAtMarks(text: string): string[] {
  return text.split(/([\uE000-\uF8FF])/).filter((piece) => piece !== '')
}

export function isMark(piece: string): boolean {
  return /^[\uE000-\uF8FF]$/.test(piece)
}

export function withoutMarks(text: string): string {
  return text.replace(privateCharacters, '')
}

/**
 * Extracts footnotes from a page. A footnote is two links that lead to each other, one in the text and one beside the
 * note, as written by Word (`#_ftn1` and `#_ftnref1`, endnotes likewise), Google Docs (`#ftnt1` and `#ftnt_ref1`),
 * LibreOffice, Pandoc and Wikipedia. Entries of a table of contents with links back to it are none.
 * Replaces each reference with a mark, which survives every conversion because it is a character. Returns the notes
 * as documents; the index in the array is that in the mark.
 */
export function extractFootnotes(source: Document): Document[] {
  const references = findReferences(source)
  const notes = references.map(({container, reference}) => {
    const others = references.filter((other) => other.container === container)
    return noteDocument(container, [reference, ...others.map((other) => other.reference)])
  })
  for (const [index, {reference}] of references.entries()) {
    const {wording, raised} = outermost(reference)
    ;(raised ?? wording).replaceWith(noteMark(index))
  }
  const containers = new Set(references.map(({container}) => container))
  for (const container of containers) removeWithEmptyParents(container)
  return notes
}

interface Reference {
  reference: Element
  container: Element
}

function findReferences(source: Document): Reference[] {
  const links = [...source.body.querySelectorAll('a[href*="#"]')]
  return links.flatMap((reference) => {
    const target = targetOf(reference)
    if (!target || !isNoteCall(reference) || !follows(reference, target)) return []
    const container = containerOf(target)
    if (!container || container.contains(reference)) return []
    if (container.querySelector('h1, h2, h3, h4, h5, h6')) return []
    return backLinks(container, reference).length > 0 ? [{reference, container}] : []
  })
}

/** Returns whether a link in the text is the mark of a note, such as `1`, `[a]` or `*`, and not words. */
function isNoteCall(link: Element): boolean {
  const text = link.textContent.replace(/[\s[\](){}^]/g, '')
  return (
    link.closest('sup') !== null ||
    /\bnoteref\b/.test(`${link.getAttribute('role')} ${link.getAttribute('epub:type')}`) ||
    /^(?:(?:note|nb|fn)\.?)?\d{1,4}$|^\p{L}{1,3}$|^[ivxlc]{1,8}$|^[^\p{L}\p{N}]{1,4}$/iu.test(text)
  )
}

/** Returns the target of a link within the page. */
function targetOf(anchor: Element): Element | undefined {
  const fragment = anchor.getAttribute('href')?.split('#')[1]
  if (!fragment) return undefined
  const source = anchor.ownerDocument
  const target = source.getElementById(fragment)
  if (target) return target
  return anchorsOf(source).get(fragment)
}

const anchors = new WeakMap<Document, Map<string, Element>>()

/** Returns the named anchors of a page. They are collected once, because a long page has thousands of links. */
function anchorsOf(source: Document): Map<string, Element> {
  const known = anchors.get(source)
  if (known) return known
  const found = [...source.querySelectorAll('a[name]')].toReversed()
  const byName = new Map(found.map((anchor) => [anchor.getAttribute('name') ?? '', anchor]))
  anchors.set(source, byName)
  return byName
}

function follows(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)
}

/** Returns the element that contains the whole note: its box, or else its paragraph. */
function containerOf(target: Element): Element | null {
  const word = target.closest('[style*="mso-element:footnote"], [style*="mso-element:endnote"]')
  if (word) return isList(word) ? null : word
  const item = target.closest('li')
  if (item) return item
  const block = target.closest('p, div, aside, section, dd')
  const box = block?.parentElement
  const isBox = block?.tagName === 'P' && box?.tagName === 'DIV' && box.firstElementChild === block
  return isBox && box.querySelectorAll('a[href*="#"]').length === 1 ? box : (block ?? null)
}

function isList(element: Element): boolean {
  return /mso-element:(?:foot|end)note-list/.test(element.getAttribute('style') ?? '')
}

/** Returns the links of a note that lead back to its references. */
function backLinks(container: Element, reference: Element): Element[] {
  return [...container.querySelectorAll('a[href*="#"]')].filter((link) => {
    const place = targetOf(link)
    if (!place) return false
    return reference.contains(place) || (place.contains(reference) && isOnly(place, reference))
  })
}

/** Returns whether an element has only a link and brackets in it: it is not a part of the page. */
function isOnly(place: Element, link: Element): boolean {
  const isShort = place.textContent.trim().length <= link.textContent.trim().length + 4
  return isShort && place.querySelectorAll('a[href]').length <= 1
}

/** Returns the note without the links back. Several references may share it. */
function noteDocument(container: Element, references: Element[]): Document {
  const note = container.ownerDocument.implementation.createHTMLDocument('')
  const links = new Set(references.flatMap((reference) => backLinks(container, reference)))
  const all = [...container.querySelectorAll('a[href*="#"]')]
  const copy = container.cloneNode(true) as Element
  const copied = [...copy.querySelectorAll('a[href*="#"]')]
  for (const [index, link] of copied.entries()) {
    const original = all[index]
    if (original && links.has(original)) outermost(link).wording.remove()
  }
  const wrapper = note.createElement(copy.tagName === 'P' ? 'p' : 'div')
  wrapper.append(...copy.childNodes)
  note.body.append(wrapper)
  return note
}

/** Returns the outermost element that contains only the link, up to a superscript. */
function outermost(link: Element): {wording: Element; raised: Element | undefined} {
  let wording = link
  let raised: Element | undefined
  for (
    let parent = link.parentElement;
    parent && /^(?:SUP|SPAN|B|I|STRONG|EM|FONT)$/.test(parent.tagName);
    parent = parent.parentElement
  ) {
    if (parent.textContent.trim() !== link.textContent.trim()) break
    wording = parent
    if (parent.tagName === 'SUP') raised = parent
  }
  return {wording, raised}
}

function removeWithEmptyParents(element: Element): void {
  const parent = element.parentElement
  element.remove()
  if (parent && parent !== parent.ownerDocument.body && !hasText(parent)) {
    removeWithEmptyParents(parent)
  }
}

/** Stops at the first text, because the list of all notes may be long. */
function hasText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.nodeValue?.trim())
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (hasText(child)) return true
  }
  return false
}
