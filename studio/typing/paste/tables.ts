import {isElement} from './block-elements.ts'
import {withoutMarks} from './footnotes.ts'
import {linesOf} from './plain-blocks.ts'
import {
  getSubSchema,
  type FieldDefinition,
  type PortableTextBlock,
  type PortableTextObject,
  type Schema,
} from '@portabletext/schema'
import {restoreWhitespace} from './preserve-whitespace.ts'
import {isStrong, paragraph, withoutStrong} from './paragraph.ts'

/** Returns whether a table is used for layout, as in mails. */
export function isLayout(table: Element): boolean {
  const isPresented = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')
  return isPresented || cellsOf(table).length <= 1 || table.querySelector('table') !== null
}

/**
 * Normalizes the blocks in the cells of a table. A caption of one line without links stays inside; other text beside
 * the rows is moved before the table.
 */
export function normalizeTable(
  table: Element,
  flatten: (nodes: Iterable<Node>, isCell: boolean) => Element[],
): Element[] {
  for (const cell of cellsOf(table)) cell.replaceChildren(...flatten(cell.childNodes, true))
  const hasWords = cellsOf(table).some(({textContent}) => textContent.trim())
  const caption = hasWords ? plainCaption(table) : undefined
  const beside = [...table.childNodes].filter((node) => !isRowGroup(node) && node !== caption)
  const before = flatten(beside, false)
  for (const node of beside) node.parentNode?.removeChild(node)
  return hasWords ? [...before, table] : before
}

/** Returns the caption that `normalizeTable` left in a table, or an empty text. */
export function captionOf(table: Node): string {
  const caption = plainCaption(table)
  return caption ? (linesOf(caption)[0] ?? '') : ''
}

/** Moves the caption of a figure that contains one table into that table, as WordPress writes it. */
export function moveFigureCaptions(source: Document): void {
  for (const words of source.querySelectorAll('figure > figcaption')) {
    const tables = words.parentElement?.querySelectorAll('table') ?? []
    const [table] = tables
    if (!table || tables.length > 1 || isLayout(table) || table.querySelector('caption')) continue
    const caption = source.createElement('caption')
    caption.append(...words.cloneNode(true).childNodes)
    table.prepend(caption)
    if (plainCaption(table)) words.remove()
    else caption.remove()
  }
}

/** Returns the caption of a table if it fits a field of plain text. Footnotes are marks in the text at this point. */
function plainCaption(table: Node): Element | undefined {
  return [...table.childNodes].filter(isElement).find((node) => {
    const text = node.textContent
    return (
      node.nodeName.toUpperCase() === 'CAPTION' &&
      withoutMarks(text) === text &&
      !node.querySelector('a[href]') &&
      linesOf(node).length === 1
    )
  })
}

/** Returns whether each row begins with a heading cell. Rows of only heading cells are column headings. */
export function hasRowHeadings(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => !row.closest('thead'))
    .map((row) => [...row.children].map(isHeading))
    .filter((headings) => headings.includes(false))
  return rows.length > 0 && rows.every(([first]) => first)
}

function isHeading(cell: Element): boolean {
  return cell.nodeName.toUpperCase() === 'TH'
}

function isRowGroup(node: Node): boolean {
  return isElement(node) && /^(?:THEAD|TBODY|TFOOT|TR)$/i.test(node.nodeName)
}

function cellsOf(table: Element): Element[] {
  return [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
}

export interface Table extends PortableTextObject {
  caption?: string
  headerRows?: number
  rowHeadings?: boolean
  rows: Row[]
}

type Row = PortableTextObject & {cells: Cell[]}
type Cell = PortableTextObject & {value: PortableTextBlock[]}

export interface TableContext {
  schema: Schema
  keyGenerator: () => string
  fitBlocks: (blocks: PortableTextBlock[], schema: Schema) => PortableTextBlock[]
}

export function isTable(block: PortableTextBlock): block is Table {
  return block._type === 'table' && 'rows' in block && Array.isArray(block.rows)
}

/**
 * Returns a table with what the schema allows in its cells, or its paragraphs if the schema has no table. A first row
 * that is entirely bold becomes column headings, because Google Docs has no other way to mark them.
 */
export function fitTable(table: Table, context: TableContext): PortableTextBlock[] {
  const {schema, keyGenerator, fitBlocks} = context
  const cell = cellSchema(schema)
  const caption = restoreWhitespace(table.caption ?? '').trim()
  if (!cell) {
    const first = caption ? [paragraph(caption, keyGenerator)] : []
    return [...first, ...fitBlocks(cellBlocks(table), schema)]
  }
  const fitCell = (one: Cell): Cell => {
    const value = fitBlocks(one.value, cell)
    return {...one, value: value.length > 0 ? value : [paragraph('', keyGenerator)]}
  }
  const rows = table.rows
    .map((row) => ({...row, cells: row.cells.map(fitCell)}))
    .filter(({cells}) => cells.length > 0)
  if (rows.length === 0) return []

  const headerRows = Math.min(table.headerRows ?? countBoldRows(rows), mostHeaderRows)
  const named = rows.map((row, index) => (index < headerRows ? withoutBold(row) : row))
  return [{...table, ...(caption && {caption}), headerRows, rows: named}]
}

const mostHeaderRows = 2

function countBoldRows(rows: Row[]): number {
  const [first, second] = rows
  return first && second && isBold(first) && !isBold(second) ? 1 : 0
}

function isBold({cells}: Row): boolean {
  return cells.every(({value}) => value.every(isStrong))
}

function withoutBold(row: Row): Row {
  return {...row, cells: row.cells.map((cell) => ({...cell, value: cell.value.map(withoutStrong)}))}
}

export function cellBlocks(table: Table): PortableTextBlock[] {
  return table.rows.flatMap(({cells}) => cells.flatMap(({value}) => value))
}

/** Returns the member types of a cell: `table.rows[].cells[].value`, as in Sanity’s table editor. */
function cellSchema(schema: Schema): Schema | undefined {
  const table = schema.blockObjects.find(({name}) => name === 'table')
  const cells = arrayOf(memberFields(arrayOf(table?.fields, 'rows'), 'row'), 'cells')
  const value = arrayOf(memberFields(cells, 'cell'), 'value')
  return value && getSubSchema(schema, value)
}

export type Members = Extract<FieldDefinition, {type: 'array'}>['of']

export function arrayOf(fields: readonly FieldDefinition[] | undefined, name: string): Members {
  const field = fields?.find((one) => one.name === name)
  return field?.type === 'array' ? field.of : undefined
}

function memberFields(members: Members, name: string): readonly FieldDefinition[] | undefined {
  const member = members?.find((one) => one.name === name)
  return member && 'fields' in member ? member.fields : undefined
}
