import {entryFor, readObject} from '../shared/stored.ts'
import type {BlockType, Tone} from './text-types.ts'

/** An entry of Portable Text with only the guaranteed fields. Content can be older than its schema. */
export interface TextBlock {
  _type: string
  _key?: string
  /** The spans and inline objects of a block. */
  children?: TextBlock[]
  /** The nested texts of a callout, a passage, a table or a footnote. */
  texts?: TextBlock[][]
  [field: string]: unknown
}

/**
 * Reads Portable Text, whatever is stored. Entries without a type are dropped, and each block has the fields that
 * renderers rely on. Nested texts keep only blocks, which limits the depth.
 */
export function readBlocks(value: unknown): TextBlock[] {
  return readList(value).map((block) =>
    block._type === 'block' ? readBlock(block, true) : readMember(block),
  )
}

/** Returns the plain text of a block. */
export function plainText({children}: {children?: unknown}): string {
  return readList(children)
    .map(({text}) => (typeof text === 'string' ? text : ''))
    .join('')
}

/** Returns the pictures of a gallery, whatever is stored. */
export function readGallery({pictures}: TextBlock): TextBlock[] {
  return readList(pictures).filter(({_type}) => _type === 'figure')
}

const tones: Record<Tone, Tone> = {note: 'note', practice: 'practice', caution: 'caution'}

/** Returns the tone of a callout; `note` if it is unknown. */
export function readTone(value: unknown): Tone {
  return entryFor(tones, value) ?? 'note'
}

/** Returns all blocks of a text, including nested ones, in document order. */
export function allBlocks(blocks: TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.texts?.flat() ?? [])])
}

const maxLevel = 6

function readBlock(
  {_type, _key, style, listItem, level, children, markDefs}: TextBlock,
  hasFootnotes: boolean,
): TextBlock {
  return {
    _type,
    ...(_key && {_key}),
    style: typeof style === 'string' ? ownName(style) : 'normal',
    ...(typeof listItem === 'string' && {listItem: ownName(listItem), level: readLevel(level)}),
    children: readList(children).flatMap((child) => readChild(child, hasFootnotes)),
    markDefs: readList(markDefs).filter(({_key: key}) => key),
  }
}

/** Removes the fields by which renderers would recognise a block. */
function readMember(member: TextBlock): TextBlock {
  const fields = Object.entries(member).filter(([name]) => !blockParts.has(name))
  return {
    ...Object.fromEntries(fields),
    _type: member._type,
    ...entryFor(nested, member._type)?.(member),
  }
}

const blockParts = new Set(['children', 'markDefs', 'listItem', 'texts'])

/** Reads the nested texts of each type of block that has them. */
const nested: Record<
  Exclude<BlockType, 'block'>,
  ((block: TextBlock) => Partial<TextBlock>) | null
> = {
  figure: null,
  gallery: ({pictures}) => ({pictures: readList(pictures)}),
  pullQuote: null,
  callout: ({text}) => ({texts: [readText(text, true)]}),
  table: readTable,
  callToAction: null,
  passageUse: ({passage}) => ({texts: [readText(readObject(passage)['text'], true)]}),
  download: null,
  media: null,
  audio: null,
}

/** Returns a table's cells as one list, with the number of cells in each row. */
function readTable({rows}: TextBlock): Partial<TextBlock> {
  const cells = readList(rows).map((row) => readList(row['cells']))
  return {
    rows: cells.map(({length}) => length),
    texts: cells.flat().map(({value}) => readText(value, true)),
  }
}

/** Reads a nested text. */
function readText(value: unknown, hasFootnotes: boolean): TextBlock[] {
  return readList(value)
    .filter(({_type}) => _type === 'block')
    .map((block) => readBlock(block, hasFootnotes))
}

function readLevel(level: unknown): number {
  return typeof level === 'number' && level >= 1 ? Math.min(Math.floor(level), maxLevel) : 1
}

function readChild(child: TextBlock, hasFootnotes: boolean): TextBlock[] {
  const {_type, _key, text, marks, ...fields} = child
  const named = {_type, ...(_key && {_key})}
  if (_type === 'footnote') return hasFootnotes ? [{...named, texts: [readText(text, false)]}] : []
  if (_type !== 'span') {
    const {children: _, texts: __, ...rest} = fields
    return [{...rest, ...named}]
  }
  return [
    {
      ...named,
      text: typeof text === 'string' ? text : '',
      marks: Array.isArray(marks) ? marks.filter(isOwnName) : [],
    },
  ]
}

function readList(value: unknown): TextBlock[] {
  return Array.isArray(value) ? value.filter(isTextBlock) : []
}

function isTextBlock(value: unknown): value is TextBlock {
  if (typeof value !== 'object' || value === null || !('_type' in value)) return false
  if ('_key' in value && typeof value._key !== 'string') return false
  return isOwnName(value._type) && value._type !== '' && !generatedTypes.has(value._type)
}

/**
 * Returns whether a name is safe to look up in a plain object, as renderers do. "constructor" and the other names of
 * `Object.prototype` would find inherited members.
 */
function isOwnName(name: unknown): name is string {
  return typeof name === 'string' && !(name in Object.prototype)
}

/** Returns a style or list type, or `unknown` if its name is unsafe. */
function ownName(name: string): string {
  return isOwnName(name) ? name : 'unknown'
}

/** Types that only `numberNotes` creates. Stored entries of these types are dropped. */
const generatedTypes = new Set(['noteMark', 'sourceMark'])

export interface TableRows {
  head: TextBlock[][][]
  body: TextBlock[][][]
  /** Whether the first cell of each row of `body` is a header. */
  hasRowHeadings: boolean
}

/** Returns the cells of a table by row. Shorter rows are padded. */
export function readTableRows(table: TextBlock): TableRows {
  const rows = readRows(table)
  const heads = readHeaderRows(table['headerRows'], rows.length)
  // With a single column, the first cell has no other cells to describe.
  const hasRowHeadings = table['rowHeadings'] === true && (rows[0]?.length ?? 0) > 1
  return {head: rows.slice(0, heads), body: rows.slice(heads), hasRowHeadings}
}

function readRows({rows, texts = []}: TextBlock): TextBlock[][][] {
  let start = 0
  const cells = (Array.isArray(rows) ? rows : [])
    .map(Number)
    .map((length) => texts.slice(start, (start += length)))
    .filter(({length}) => length > 0)
  const columns = Math.max(0, ...cells.map(({length}) => length))
  return cells.map((row) => Array.from({length: columns}, (_, column) => row[column] ?? []))
}

/** Returns the number of header rows. The last row is never a header, so that a table has content. */
function readHeaderRows(value: unknown, rows: number): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), rows - 1) : 0
}
