import type {TextBlock} from '../portable-text.ts'
import {plainText} from '../portable-text.ts'
import {words} from '../../shared/words.ts'
import {readSource, type Source} from './source.ts'

/** A footnote in the list below the text. */
export interface Footnote {
  number: number
  id: string
  text: TextBlock[]
  /** The anchor of the mark that leads here. */
  place: string
}

/** A cited work in the reference list. */
export interface Reference {
  number: number
  id: string
  source: Source
  /** The anchors of the marks that lead here, in the order of reading. */
  places: string[]
}

export interface NumberedText {
  /** The text with a `noteMark` or `sourceMark` for each footnote and citation. */
  blocks: TextBlock[]
  footnotes: Footnote[]
  references: Reference[]
}

/**
 * Numbers the footnotes of a text in the order of reading, and its sources in the order in which
 * they are first cited: each once, however often it is cited. A footnote without words and a citation
 * without a source leave no mark. Their anchors hold an underscore, as those of headings never do.
 */
export function numberNotes(blocks: TextBlock[]): NumberedText {
  const footnotes: Footnote[] = []
  const references = new Map<string, Reference>()

  const numberBlock = (block: TextBlock): TextBlock => ({
    ...block,
    ...(block.children && {children: block.children.flatMap(numberChild)}),
    ...(block.texts && {texts: block.texts.map((text) => text.map(numberBlock))}),
  })

  const numberChild = (child: TextBlock): TextBlock[] => {
    if (child._type === 'footnote') return numberFootnote(child)
    return child._type === 'citation' ? numberCitation(child) : [child]
  }

  const numberFootnote = ({_key, texts}: TextBlock): TextBlock[] => {
    const text = texts?.flat() ?? []
    if (!text.some((block) => plainText(block).trim())) return []
    const number = footnotes.length + 1
    const footnote = {number, id: `note_${number}`, text, place: `mark_${number}`}
    footnotes.push(footnote)
    footnote.text = text.map(numberBlock)
    return [mark('noteMark', _key, footnote.place, footnote)]
  }

  const numberCitation = ({_key, source: stored, locator}: TextBlock): TextBlock[] => {
    const source = readSource(stored)
    if (!source) return []
    const number = references.get(source.id)?.number ?? references.size + 1
    const reference = references.get(source.id) ?? {
      number,
      id: `source_${number}`,
      source,
      places: [],
    }
    references.set(source.id, reference)
    const place = `cited_${number}_${reference.places.length + 1}`
    reference.places.push(place)
    return [{...mark('sourceMark', _key, place, reference), locator: words(locator)}]
  }

  return {blocks: blocks.map(numberBlock), footnotes, references: [...references.values()]}
}

function mark(
  _type: string,
  _key: string | undefined,
  id: string,
  target: {number: number; id: string},
): TextBlock {
  return {_type, ...(_key && {_key}), id, number: target.number, target: target.id}
}
