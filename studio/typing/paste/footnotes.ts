/**
 * A character of Unicode's private area stands for a footnote while a text is converted. Pasted text
 * is freed of such characters first (`removeUnseen`), so none can be mistaken for a mark.
 */
const firstMark = 0xe000
const lastMark = 0xf8ff

export const privateCharacters = /[\uE000-\uF8FF]/g

/** The mark of the note with this number. Beyond the area's 6400 places, nothing is marked. */
export function noteMark(index: number): string {
  return index <= lastMark - firstMark ? String.fromCharCode(firstMark + index) : ''
}

/** The number of the note that a mark stands for. */
export function noteIndex(mark: string): number {
  return mark.charCodeAt(0) - firstMark
}

/** The text cut at its marks; a mark is a piece by itself. */
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
 * Takes the footnotes out of a text: two links that lead to each other, the first in the text and the
 * second beside the note. So write Word (`#_ftn1` and `#_ftnref1`, endnotes likewise), Google Docs
 * (`#ftnt1` and `#ftnt_ref1`), LibreOffice, Pandoc and Wikipedia.
 *
 * In place of each reference the text gets a mark (`note-mark.ts`), which outlives every conversion
 * because it is a character. Returns the notes, each as a document of its own; the place in the array is
 * the number in the mark.
 */
export function takeFootnotes(source: Document): Document[] {
  const references = findReferences(source)
  const notes = references.map(({container, reference}) => noteDocument(container, reference))
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
  const anchors = [...source.body.querySelectorAll('a[href*="#"]')]
  return anchors.flatMap((reference) => {
    const target = targetOf(reference)
    if (!target || !follows(reference, target)) return []
    const container = containerOf(target)
    if (!container || container.contains(reference)) return []
    return backLinks(container, reference).length > 0 ? [{reference, container}] : []
  })
}

/** The element that a link within the page leads to. */
function targetOf(anchor: Element): Element | undefined {
  const fragment = anchor.getAttribute('href')?.split('#')[1]
  if (!fragment) return undefined
  const source = anchor.ownerDocument
  const named = [...source.getElementsByName(fragment)]
  return source.getElementById(fragment) ?? named.find(({tagName}) => tagName === 'A')
}

function follows(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)
}

/** All of a note: the box around it where there is one, else its paragraph. */
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

/** The links of a note that lead back to where it is called for. */
function backLinks(container: Element, reference: Element): Element[] {
  return [...container.querySelectorAll('a[href*="#"]')].filter((link) => {
    const place = targetOf(link)
    return place && (place.contains(reference) || reference.contains(place))
  })
}

function noteDocument(container: Element, reference: Element): Document {
  const note = reference.ownerDocument.implementation.createHTMLDocument('')
  const links = new Set(backLinks(container, reference))
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

/** The link together with the elements that hold nothing else, up to a raised number. */
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
  if (parent && parent !== parent.ownerDocument.body && !parent.textContent.trim()) {
    removeWithEmptyParents(parent)
  }
}
