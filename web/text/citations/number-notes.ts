import type {TextBlock} from '../portable-text.ts'
import {plainText} from '../portable-text.ts'
import {textOf} from '../../shared/stored.ts'
import {entryFor, type InlineType} from '../text-types.ts'
import {readSource, type Source} from './source.ts'

/** A footnote in the list below the text. */
export interface Footnote {
  number: number
  id: string
  text: TextBlock[]
  /** The anchor of its mark in the text. */
  markId: string
}

/** A cited work in the reference list. */
export interface Reference {
  number: number
  id: string
  source: Source
  /** The anchors of its marks in the text, in document order. */
  markIds: string[]
}

export interface NumberedText {
  /** The text, with each footnote and citation replaced by a `noteMark` or `sourceMark`. */
  blocks: TextBlock[]
  footnotes: Footnote[]
  references: Reference[]
}

/**
 * Numbers the footnotes of a text in document order, and its sources in the order of their first citation. A source
 * has one number, however often it is cited. Empty footnotes and citations without a source are dropped. All anchors
 * contain an underscore, which anchors of headings never do.
 */
export function numberNotes(blocks: TextBlock[]): NumberedText {
  const footnotes: Footnote[] = []
  const references = new Map<string, Reference>()

  const numberBlock = (block: TextBlock): TextBlock => ({
    ...block,
    ...(block.children && {children: block.children.flatMap(numberChild)}),
    ...(block.texts && {texts: block.texts.map((text) => text.map(numberBlock))}),
  })

  const numberChild = (child: TextBlock): TextBlock[] =>
    entryFor(inline, child._type)?.(child) ?? [child]

  const numberFootnote = ({_key, texts}: TextBlock): TextBlock[] => {
    const text = texts?.flat() ?? []
    if (!text.some((block) => plainText(block).trim())) return []
    const number = footnotes.length + 1
    const footnote = {number, id: `note_${number}`, text, markId: `mark_${number}`}
    footnotes.push(footnote)
    footnote.text = text.map(numberBlock)
    return [mark('noteMark', _key, footnote.markId, footnote)]
  }

  const numberCitation = ({_key, source: stored, locator}: TextBlock): TextBlock[] => {
    const source = readSource(stored)
    if (!source) return []
    const number = references.get(source.id)?.number ?? references.size + 1
    const reference = references.get(source.id) ?? {
      number,
      id: `source_${number}`,
      source,
      markIds: [],
    }
    references.set(source.id, reference)
    const markId = `cited_${number}_${reference.markIds.length + 1}`
    reference.markIds.push(markId)
    return [{...mark('sourceMark', _key, markId, reference), locator: textOf(locator)}]
  }

  const inline: Record<InlineType, (child: TextBlock) => TextBlock[]> = {
    span: (child) => [child],
    footnote: numberFootnote,
    citation: numberCitation,
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
