import {expect, test} from 'vitest'
import {linesOf} from '../../../studio/typing/blocks/lines-of.ts'
import {noteNumber} from '../../../studio/typing/blocks/note-number.ts'
import {leftOutEntries, type LeftOut, leftOutNotice} from '../../../studio/typing/paste/left-out.ts'

const child = (_type: string, _key: string) => ({_type, _key, text: ''})

test('noteNumber counts only footnotes, across all blocks of a text', () => {
  const text = [
    {
      _type: 'block',
      children: [child('span', 'a'), child('footnote', 'b'), child('citation', 'c')],
    },
    {_type: 'figure'},
    {_type: 'block', children: [child('footnote', 'd')]},
  ]
  expect(['b', 'd', 'c', 'x'].map((key) => noteNumber(text, key))).toEqual([
    1,
    2,
    undefined,
    undefined,
  ])
})

const block = (_key: string, text: string, rest = {}) => ({_key, children: [{text}], ...rest})

test('linesOf returns a line for each block with text, and numbers the items of numbered lists', () => {
  const lines = linesOf([
    block('a', 'One'),
    block('b', '  '),
    block('c', 'first', {listItem: 'number', level: 1}),
    block('d', 'second', {listItem: 'number', level: 1}),
    block('e', 'inside', {listItem: 'bullet', level: 2}),
  ])
  expect(lines.map(({mark, indent, words}) => [mark, indent, words])).toEqual([
    ['', 0, 'One'],
    ['1.', 0, 'first'],
    ['2.', 0, 'second'],
    ['•', 1, 'inside'],
  ])
  expect(linesOf(undefined)).toEqual([])
})

test.each<[LeftOut[], string | undefined]>([
  [[], undefined],
  [[{kind: 'picture'}], '1 picture was left out'],
  [leftOutEntries('comment', 3), '3 comments were left out'],
  [[...leftOutEntries('picture', 2), {kind: 'comment'}], '2 pictures and 1 comment were left out'],
  [
    [{kind: 'address', name: '/a'}, ...leftOutEntries('line', 2), {kind: 'player'}],
    '1 embedded part, 2 dividing lines and 1 address of a link were left out',
  ],
])('leftOutNotice names the number of each kind: %o', (parts, title) => {
  expect(leftOutNotice(parts)?.title).toBe(title)
})

test('leftOutNotice names the first three entries of each kind', () => {
  const names = ['A tree', 'A gate', 'A tree', 'A path', 'A well']
  const notice = leftOutNotice(names.map((name) => ({kind: 'picture', name})))
  expect(notice?.description).toContain('(“A tree”, “A gate”, “A path” and 1 more)')
})
