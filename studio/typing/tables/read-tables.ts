import {readObject} from '../../../web/shared/stored.ts'
import type {EditorSnapshot} from '@portabletext/editor'

/** The fields of a table that are edited below the text. */
export interface TableInText {
  key: string
  caption: string
  hasRowHeadings: boolean
  /** The text of its first row, by which a writer recognizes the table. */
  firstRow: string
}

/** Returns the tables of a text, in document order. Their stored fields may have any value. */
export function readTables({context}: Pick<EditorSnapshot, 'context'>): TableInText[] {
  return context.value.flatMap((block) => {
    if (block._type !== 'table') return []
    const {_key, caption, rowHeadings, rows} = block as Record<string, unknown>
    const cells = listOf(fieldOf(listOf(rows)[0], 'cells'))
    return [
      {
        key: String(_key),
        caption: typeof caption === 'string' ? caption : '',
        hasRowHeadings: rowHeadings === true,
        firstRow: cells.map(textOf).filter(Boolean).join(', '),
      },
    ]
  })
}

/** Returns whether two results of `readTables` are equal. */
export function sameTables(one: TableInText[], other: TableInText[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function textOf(cell: unknown): string {
  return listOf(fieldOf(cell, 'value'))
    .flatMap((block) => listOf(fieldOf(block, 'children')))
    .map((child) => fieldOf(child, 'text'))
    .filter((text) => typeof text === 'string')
    .join('')
    .trim()
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldOf(value: unknown, field: string): unknown {
  return readObject(value)[field]
}
