import type {ReactNode} from 'react'
import {direction} from '../../text/direction.ts'
import {plainText, type TextBlock} from '../../text/portable-text.ts'
import {readTableRows} from '../../text/table-rows.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './table.module.css'

export interface TableProps {
  table: TextBlock
  renderCell: (text: TextBlock[]) => ReactNode
}

/**
 * Shows a table. If it is wider than the page, it scrolls in a frame, which can be focused and scrolled with the
 * arrow keys. Renders nothing without cells.
 */
export function Table({table, renderCell}: TableProps) {
  const {head, body, hasRowHeadings} = readTableRows(table)
  if (head.length + body.length === 0) return null
  const caption = textOf(table['caption'])
  const render = (scopeOf: (column: number) => Scope) => (row: TextBlock[][], index: number) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const text = cellText(cell)
        const dir = direction(text)
        const scope = scopeOf(column)
        const content = renderCell(cell)
        // An empty cell is not a header, such as the corner above the row headers.
        return scope && text ? (
          <th key={column} scope={scope} dir={dir}>
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
  const rowScope = (column: number): Scope => (hasRowHeadings && column === 0 ? 'row' : undefined)
  return (
    // Only what can be focused can be moved by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['frame']} aria-label={caption || nameOf(head)} tabIndex={0}>
      <table>
        {caption && <caption dir={direction(caption)}>{caption}</caption>}
        {head.length > 0 && <thead>{head.map(render(() => 'col'))}</thead>}
        <tbody>{body.map(render(rowScope))}</tbody>
      </table>
    </section>
  )
}

type Scope = 'col' | 'row' | undefined

/** Returns the accessible name of a table without a caption: the names of its columns. */
function nameOf([columns = []]: TextBlock[][][]): string {
  const names = columns.map(cellText).filter(Boolean).join(', ')
  return names ? `Table: ${names}` : 'Table'
}

function cellText(cell: TextBlock[]): string {
  return cell.map(plainText).join(' ').trim()
}
