import type {Path} from 'sanity'
import {recordsOf, textOf, type Entry} from './entry.ts'
import {isRecord} from '../../web/shared/stored.ts'

/** A link, footnote or citation on a word, with the path of its fields. */
export interface Attachment {
  type: string
  value: Entry
  path: Path
}

/** A range of a block's text, by offsets. */
export interface Words {
  from: number
  to: number
}

export interface Link extends Attachment, Words {}

export interface Inline extends Attachment {
  /** The offset in the text at which it is inserted. */
  at: number
}

/** Where a piece of a block's text is stored. */
interface Piece extends Words {
  path: Path
}

/** A paragraph, heading, quotation or list item, in the body or in one of its members. */
export interface Passage {
  path: Path
  text: string
  style: string
  listItem: boolean
  /** Whether the whole text is bold. */
  strong: boolean
  /** The type of the member of the body: `block` for the body's own text. */
  within: string
  /** The index of that member in the body. */
  index: number
  pieces: Piece[]
  links: Link[]
  inlines: Inline[]
}

/** A member of the body that is not text: a figure, a table, a call to action. */
export interface Member extends Attachment {
  index: number
}

export interface Body {
  /** All texts in reading order. A footnote follows the block that contains it. */
  passages: Passage[]
  members: Member[]
}

/** Reads the text of any stored value. Values that are not Portable Text are skipped. */
export function readBody(value: unknown, path: Path): Body {
  const body: Body = {passages: [], members: []}
  if (!Array.isArray(value)) return body
  for (const [index, member] of value.entries()) {
    if (!isRecord(member)) continue
    const memberPath = [...path, segment(member, index)]
    const type = textOf(member['_type'])
    if (type === 'block') {
      body.passages.push(...readBlock(member, memberPath, {within: 'block', index}))
    } else if (type) {
      body.members.push({type, value: member, path: memberPath, index})
      body.passages.push(...readMember(member, memberPath, {within: type, index}))
    }
  }
  return body
}

/** A point in a stored text. */
export interface Point {
  path: Path
  offset: number
}

/** Returns the point for an offset in a block's text, where the Studio can place the cursor. */
export function pointAt({path, pieces}: Passage, at: number): Point {
  const piece =
    pieces.find(({from, to}) => from <= at && at < to) ?? pieces.findLast(({to}) => to <= at)
  return piece ? {path: piece.path, offset: at - piece.from} : {path, offset: 0}
}

interface Place {
  within: string
  index: number
}

/** Reads a block and its footnotes. */
function readBlock(block: Entry, path: Path, place: Place): Passage[] {
  const passage: Passage = {
    ...place,
    path,
    text: '',
    style: textOf(block['style']) || 'normal',
    listItem: Boolean(textOf(block['listItem'])),
    strong: isStrong(block),
    pieces: [],
    links: [],
    inlines: [],
  }
  const marked = new Map<string, Words>()
  for (const [index, child] of recordsOf(block['children'])) {
    const childPath = [...path, 'children', segment(child, index)]
    const type = textOf(child['_type'])
    if (type !== 'span') {
      if (type) passage.inlines.push({type, value: child, path: childPath, at: passage.text.length})
      continue
    }
    const text = textOf(child['text'])
    const from = passage.text.length
    const to = from + text.length
    passage.text += text
    passage.pieces.push({path: childPath, from, to})
    const marks = Array.isArray(child['marks']) ? child['marks'] : []
    for (const mark of marks) {
      if (typeof mark === 'string') marked.set(mark, {from: marked.get(mark)?.from ?? from, to})
    }
  }
  for (const [index, value] of recordsOf(block['markDefs'])) {
    const words = marked.get(textOf(value['_key']))
    const type = textOf(value['_type'])
    // The language of some words leads nowhere.
    if (!words || !type || type === 'language') continue
    passage.links.push({...words, type, value, path: [...path, 'markDefs', segment(value, index)]})
  }
  passage.links.sort((one, other) => one.from - other.from)
  return [passage, ...passage.inlines.flatMap((inline) => readFootnote(inline, place.index))]
}

/** Whitespace is ignored, because it looks the same in bold. */
function isStrong(block: Entry): boolean {
  const spans = recordsOf(block['children']).filter(([, {text}]) => textOf(text).trim())
  return (
    spans.length > 0 &&
    spans.every(([, {marks}]) => Array.isArray(marks) && marks.includes('strong'))
  )
}

function readFootnote({type, value, path}: Inline, index: number): Passage[] {
  if (type !== 'footnote') return []
  return readBlocks(value['text'], [...path, 'text'], {within: 'footnote', index})
}

/** Reads the text of a callout or a table. */
function readMember(member: Entry, path: Path, place: Place): Passage[] {
  if (place.within === 'callout') return readBlocks(member['text'], [...path, 'text'], place)
  if (place.within !== 'table') return []
  return recordsOf(member['rows']).flatMap(([rowIndex, row]) =>
    recordsOf(row['cells']).flatMap(([cellIndex, cell]) =>
      readBlocks(
        cell['value'],
        [...path, 'rows', segment(row, rowIndex), 'cells', segment(cell, cellIndex), 'value'],
        place,
      ),
    ),
  )
}

function readBlocks(value: unknown, path: Path, place: Place): Passage[] {
  return recordsOf(value).flatMap(([index, block]) =>
    block['_type'] === 'block' ? readBlock(block, [...path, segment(block, index)], place) : [],
  )
}

/**
 * Entries are addressed by their key, which stays the same when others move, or by their index if they have
 * no key.
 */
export function segment({_key: key}: Entry, index: number): Path[number] {
  return typeof key === 'string' ? {_key: key} : index
}
