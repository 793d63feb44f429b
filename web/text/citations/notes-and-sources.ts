import {type TextBlock, plainText} from '../portable-text.ts'
import {entryFor, textOf, readObject} from '../../shared/stored.ts'
import type {InlineType} from '../text-types.ts'
import {stegaClean} from '@sanity/client/stega'
import {safeWebHref} from '../../shared/href.ts'
import {
  cslDay,
  cslTypes,
  cslYear,
  type CslItem,
  type CslName,
  type SourceKind,
} from '../../shared/csl.ts'
import {normaliseDoi} from '../../shared/doi.ts'

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
    ...(block.children && {children: markNeighbours(block.children.flatMap(numberChild))}),
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

/** The text between two marks that would look like one: `[1].¹` and `¹²`. A preview adds format characters. */
const betweenMarks = /^[\p{P}\p{Cf}]*$/u

/** Gives each mark that directly follows another one the type of that mark, as `after`. */
function markNeighbours(children: TextBlock[]): TextBlock[] {
  let after: string | undefined
  return children.map((child) => {
    if (child._type === 'span') {
      if (!betweenMarks.test(String(child.text ?? ''))) after = undefined
      return child
    }
    const marked = after ? {...child, after} : child
    after = child._type
    return marked
  })
}

const kinds = Object.keys(cslTypes) as SourceKind[]

/** A validated source as CSL-JSON, with a title and a list of authors, which may both be empty. */
export type Source = CslItem & Required<Pick<CslItem, 'title' | 'author'>>

/** Reads a stored source. Undefined without an id, as for a deleted source. */
export function readSource(value: unknown): Source | undefined {
  // The invisible characters of a preview would be counted and escaped.
  const fields = readObject(stegaClean(value))
  const id = textOf(fields['_id'])
  if (!id) return undefined
  const field = (name: string) => oneLine(fields[name])
  const kind = kinds.find((each) => each === fields['kind']) ?? 'website'
  const {year} = fields
  const issue = field('issue')
  return {
    id,
    type: cslTypes[kind],
    title: field('title'),
    author: readNames(fields['authors']),
    ...(typeof year === 'number' && Number.isInteger(year) && {issued: cslYear(year)}),
    ...filled({
      'container-title': field('container'),
      volume: field('volume'),
      [kind === 'report' ? 'number' : 'issue']: issue,
      page: field('pages'),
      publisher: field('publisher'),
      DOI: normaliseDoi(field('doi')),
      URL: safeWebHref(field('url')),
      accessed: cslDay(field('accessed')),
    }),
  }
}

/** Returns the address of a work: by its DOI, or else its URL. Empty if it has neither. */
export function sourceAddress({DOI, URL: url = ''}: Pick<CslItem, 'DOI' | 'URL'>): string {
  return DOI ? `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}` : url
}

/** Reads stored names. An organisation is stored with its name as family name. */
function readNames(value: unknown): CslName[] {
  return (Array.isArray(value) ? value : []).flatMap((name): CslName[] => {
    const fields = readObject(name)
    const [family, given, suffix] = ['family', 'given', 'suffix'].map((part) =>
      oneLine(fields[part]),
    )
    if (!family || !(given || suffix)) return family || given ? [{literal: family || given}] : []
    return [filled({family, given, suffix})]
  })
}

/** Omits empty fields. */
function filled<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Fields
}

function oneLine(value: unknown): string {
  return textOf(value).replace(/\s+/g, ' ')
}
