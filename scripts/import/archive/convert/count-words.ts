import {isRecord} from '../../../../web/shared/stored.ts'
import {toMediaBlock} from '../../../../web/shared/media/media-address.ts'
import {withoutPictureMarks} from './pictures/marks.ts'

/** The words of a source and of what it became. */
export interface WordCount {
  before: number
  after: number
  /** Words that did not arrive, as often as they are missing. */
  missing: string[]
}

/** A word: letters and digits of any script. An emoji counts too. */
const word = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu

export function wordsOf(text: string): string[] {
  return withoutPictureMarks(text).normalize('NFC').match(word) ?? []
}

/** Elements whose text no reader sees. */
const invisible =
  'script, style, template, noscript, title, head, datalist, [hidden], svg title, svg desc'

/** Returns the words that readers saw of a page. Words of two elements are never joined. */
export function wordsOfPage(source: Document): string[] {
  const hidden = new Set(source.querySelectorAll(invisible))
  const noteLinks = new Set(source.querySelectorAll('a[href^="#"]'))
  const words: string[] = []
  let text = ''
  let last: Node | null = null
  const flush = () => {
    // A call has too few arguments for the words of a very long text.
    for (const one of wordsOf(text)) words.push(one)
    text = ''
  }
  const read = (parent: Element, block: Element, inLink: boolean) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const {data} = node as Text
        if (inLink && isNoteMark(data)) continue
        // The block of a video has its address in another form.
        if (toMediaBlock(data)) continue
        if (block !== last) flush()
        last = block
        text += data
      } else if (node.nodeType === Node.ELEMENT_NODE && !hidden.has(node as Element)) {
        const element = node as Element
        const isInline = inline.has(element.localName)
        // A line break or a picture separates words too.
        if (!isInline) last = null
        read(element, isInline ? block : element, inLink || noteLinks.has(element))
      }
    }
  }
  read(source.body, source.body, false)
  flush()
  return words
}

/** The numbers and arrows of footnotes. The site writes them itself. */
function isNoteMark(text: string): boolean {
  return /^(?:[\s\d[\]()^*†‡↩]|\uFE0E)*$/u.test(text)
}

const inline = new Set(
  `a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var
  wbr`.split(/\s+/),
)

/** Returns the words of Portable Text and of the fields of its objects that readers see. */
export function wordsOfBlocks(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOfBlocks)
  if (!isRecord(value)) return []
  const {children, caption, alt} = value
  const title = value['_type'] === 'media' ? value['title'] : undefined
  const own = [caption, alt, title].flatMap((text) =>
    typeof text === 'string' ? wordsOf(text) : [],
  )
  if (Array.isArray(children)) {
    const text = children.map((child: unknown) =>
      isRecord(child) && typeof child['text'] === 'string' ? child['text'] : ' ',
    )
    const inside = children.filter(
      (child: unknown) => isRecord(child) && Array.isArray(child['text']),
    )
    return [...own, ...wordsOf(text.join('')), ...inside.flatMap((one) => wordsOfBlocks(one.text))]
  }
  return [...own, ...Object.values(value).flatMap(wordsOfBlocks)]
}

/** Compares two lists of words, in any order. */
export function compareWords(before: string[], after: string[]): WordCount {
  const counts = new Map<string, number>()
  for (const one of after) counts.set(one, (counts.get(one) ?? 0) + 1)
  const missing = before.filter((one) => {
    const count = counts.get(one) ?? 0
    counts.set(one, count - 1)
    return count <= 0
  })
  return {before: before.length, after: after.length, missing}
}
