import {readObject} from '../../../web/shared/stored.ts'
import type {EditorSnapshot} from '@portabletext/editor'

/** A table of a text, as far as the fields below the text show it. */
export interface TableInText {
  key: string
  caption: string
  hasRowHeadings: boolean
  /** What its first row says, by which a writer knows it. */
  firstRow: string
}

/** The tables of a text, in its order. Anything may be stored in them. */
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

/** Whether two readings show the same. */
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
