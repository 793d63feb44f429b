import type {Path} from 'sanity'
import {isRecord, recordsOf, textOf, type Entry} from './entry.ts'

/** What a word of a text carries: a link, a footnote, a citation, with the place of its own fields. */
export interface Attachment {
  type: string
  value: Entry
  path: Path
}

/** Some words of a block: from one offset in its text to another. */
export interface Words {
  from: number
  to: number
}

export interface Link extends Attachment, Words {}

export interface Inline extends Attachment {
  /** The offset of the text before which it stands. */
  at: number
}

/** Where a piece of a block's text is stored. */
interface Piece extends Words {
  path: Path
}

/** A paragraph, heading, quotation or line of a list, in the body or in something that stands in it. */
export interface Passage {
  path: Path
  text: string
  style: string
  listItem: boolean
  /** Whether all of it is bold. */
  strong: boolean
  /** The type of the body's member that holds it: `block` for the body's own text. */
  within: string
  /** Which member of the body that is, counted from 0. */
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
  /** All that is text, in the order of reading; a footnote follows the block that it belongs to. */
  passages: Passage[]
  members: Member[]
}

/** Reads whatever is stored as a text. What has not the shape of Portable Text is passed over. */
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

/** A place in a stored text. */
export interface Point {
  path: Path
  offset: number
}

/** Where an offset in a block's text is stored: where the Studio can put the cursor. */
export function pointAt({path, pieces}: Passage, at: number): Point {
  const piece =
    pieces.find(({from, to}) => from <= at && at < to) ?? pieces.findLast(({to}) => to <= at)
  return piece ? {path: piece.path, offset: at - piece.from} : {path, offset: 0}
}

interface Place {
  within: string
  index: number
}

/** A block, and the footnotes in it. */
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
    if (!words || !type) continue
    passage.links.push({...words, type, value, path: [...path, 'markDefs', segment(value, index)]})
  }
  passage.links.sort((one, other) => one.from - other.from)
  return [passage, ...passage.inlines.flatMap((inline) => readFootnote(inline, place.index))]
}

/** Blanks do not count, because they look the same. */
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

/** The text of a callout or a table. */
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

/** Entries are named by their key, which stays when others move; by their place if they have none. */
function segment({_key: key}: Entry, index: number): Path[number] {
  return typeof key === 'string' ? {_key: key} : index
}
