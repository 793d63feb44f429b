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
  const {head, body} = readTableRows(table)
  if (head.length + body.length === 0) return null
  const caption = textOf(table['caption'])
  const render = (isHead: boolean) => (row: TextBlock[][], index: number) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const dir = direction(cell.map(plainText).join(' '))
        const content = renderCell(cell)
        return isHead ? (
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
        {head.length > 0 && <thead>{head.map(render(true))}</thead>}
        <tbody>{body.map(render(false))}</tbody>
      </table>
    </section>
  )
}
