import {expect, test} from 'vitest'
import {linesOf} from '../../../studio/typing/blocks/lines-of.ts'
import {noteNumber} from '../../../studio/typing/blocks/note-number.ts'
import {leftOutNotice} from '../../../studio/typing/paste/left-out-notice.ts'

const child = (_type: string, _key: string) => ({_type, _key, text: ''})

test('footnotes are counted through the text, other things are not', () => {
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

test('the words of a text in lines, numbered lists counted, empty blocks passed over', () => {
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

test.each([
  [{pictures: 0, comments: 0}, undefined],
  [{pictures: 1, comments: 0}, '1 picture was left out'],
  [{pictures: 0, comments: 3}, '3 comments were left out'],
  [{pictures: 2, comments: 1}, '2 pictures and 1 comment were left out'],
])('what was left out of a paste is told: %o', (leftOut, title) => {
  expect(leftOutNotice(leftOut)?.title).toBe(title)
})
