import type {EditorSnapshot} from '@portabletext/editor'
import {expect, test} from 'vitest'
import {readTables, sameTables} from '../../../studio/typing/tables/read-tables.ts'

const cell = (text: string) => ({
  value: [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text}]}],
})
const table = (fields: object) => ({_type: 'table', _key: 't', ...fields})
const read = (...value: object[]) =>
  readTables({context: {value} as unknown as EditorSnapshot['context']})

test.each([
  [
    'a table that is named',
    {caption: 'Weeks', rowHeadings: true, rows: [{cells: [cell('A'), cell(' '), cell('B')]}]},
    {caption: 'Weeks', hasRowHeadings: true, firstRow: 'A, B'},
  ],
  ['a new table', {}, {caption: '', hasRowHeadings: false, firstRow: ''}],
  [
    'other values in its fields',
    {caption: 3, rowHeadings: 'yes', rows: [null]},
    {caption: '', hasRowHeadings: false, firstRow: ''},
  ],
  [
    'odd cells',
    {rows: [{cells: [null, {value: 3}, {value: [null, {children: [null, {text: 4}]}]}]}]},
    {caption: '', hasRowHeadings: false, firstRow: ''},
  ],
])('reads %s', (_, stored, expected) => {
  expect(read({_type: 'block', _key: 'b'}, table(stored))).toEqual([{key: 't', ...expected}])
})

test('sameTables is true unless a caption, a row heading or the first row differs', () => {
  expect(sameTables(read(table({caption: 'A'})), read(table({caption: 'A', headerRows: 1})))).toBe(
    true,
  )
  expect(sameTables(read(table({caption: 'A'})), read(table({caption: 'B'})))).toBe(false)
})
