import type {TextBlock} from './portable-text.ts'

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
