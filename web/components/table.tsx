import type {ReactNode} from 'react'
import {direction} from '../text/direction.ts'
import {plainText, type TextBlock} from '../text/portable-text.ts'
import {words} from '../text/words.ts'
import styles from './table.module.css'

export interface TableProps {
  table: TextBlock
  renderCell: (text: TextBlock[]) => ReactNode
}

/**
 * A table that moves in a frame of its own where it is wider than the page; the frame can be focused,
 * so that the arrow keys move it. Nothing without cells.
 */
export function Table({table, renderCell}: TableProps) {
  const rows = readRows(table)
  if (rows.length === 0) return null
  const headerRows = readHeaderRows(table['headerRows'], rows.length)
  const caption = words(table['caption'])
  const render = (row: TextBlock[][], index: number) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const dir = direction(cell.map(plainText).join(' '))
        const content = renderCell(cell)
        return index < headerRows ? (
          <th key={column} scope="col" dir={dir}>
            {content}
          </th>
        ) : (
          <td key={column} dir={dir}>
            {content}
          </td>
        )
      })}
    </tr>
  )
  return (
    // Only what can be focused can be moved by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['frame']} aria-label={caption || 'Table'} tabIndex={0}>
      <table>
        {caption && <caption dir={direction(caption)}>{caption}</caption>}
        {headerRows > 0 && <thead>{rows.slice(0, headerRows).map(render)}</thead>}
        <tbody>{rows.slice(headerRows).map((row, index) => render(row, index + headerRows))}</tbody>
      </table>
    </section>
  )
}

/** The cells of each row; a row that is shorter than the others is filled up. */
function readRows({rows, texts = []}: TextBlock): TextBlock[][][] {
  let start = 0
  const cells = (Array.isArray(rows) ? rows : [])
    .map(Number)
    .map((length) => texts.slice(start, (start += length)))
    .filter(({length}) => length > 0)
  const columns = Math.max(0, ...cells.map(({length}) => length))
  return cells.map((row) => Array.from({length: columns}, (_, column) => row[column] ?? []))
}

/** A table whose rows are all headers has nothing to tell: its last row is content. */
function readHeaderRows(value: unknown, rows: number): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), rows - 1) : 0
}
