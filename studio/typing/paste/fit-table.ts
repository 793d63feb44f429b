import {
  getSubSchema,
  type FieldDefinition,
  type PortableTextBlock,
  type PortableTextObject,
  type Schema,
} from '@portabletext/schema'
import {restoreBlanks} from './settle-whitespace.ts'
import {isStrong, paragraph, withoutStrong} from './paragraph.ts'

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
 * A table with the cells that the schema allows; without a table in the schema, its paragraphs. A first
 * row that is bold from end to end names the columns, as Google Docs has no other way to say it.
 */
export function fitTable(table: Table, context: TableContext): PortableTextBlock[] {
  const {schema, keyGenerator, fitBlocks} = context
  const cell = cellSchema(schema)
  const caption = restoreBlanks(table.caption ?? '').trim()
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

/** What the cells of a table hold: `table.rows[].cells[].value`, as Sanity's table editor has it. */
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
