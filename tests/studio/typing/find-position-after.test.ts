import {expect, test} from 'vitest'
import {findPositionAfter} from '../../../studio/typing/blocks/find-position-after.ts'

const value = [
  {_type: 'block', _key: 'one', children: [{_type: 'span', _key: 'a', text: 'Before.', marks: []}]},
  {
    _type: 'block',
    _key: 'two',
    children: [
      {_type: 'span', _key: 'a', text: 'A pause', marks: []},
      {_type: 'citation', _key: 'b'},
      {_type: 'span', _key: 'c', text: ' leaves room.', marks: []},
    ],
  },
  {_type: 'figure', _key: 'three'},
  {
    _type: 'block',
    _key: 'five',
    children: [
      {_type: 'span', _key: 'a', text: 'See ', marks: []},
      {_type: 'span', _key: 'b', text: 'the ', marks: ['link']},
      {_type: 'span', _key: 'c', text: 'study', marks: ['strong', 'link']},
      {_type: 'span', _key: 'd', text: ', please', marks: ['last']},
    ],
  },
]
const marked = (mark: string) => ['body', {_key: 'five'}, 'markDefs', {_key: mark}]
const inLine = (block: string, child: string) => ['body', {_key: block}, 'children', {_key: child}]

test.each([
  ['an inline object', inLine('two', 'b'), {path: inLine('two', 'c').slice(1), offset: 0}],
  ['an inline object at the end of a block', inLine('one', 'a'), undefined],
  ['a link', marked('link'), {path: inLine('five', 'd').slice(1), offset: 0}],
  ['a link at the end', marked('last'), {path: inLine('five', 'd').slice(1), offset: 8}],
  ['a deleted link', marked('none'), undefined],
  ['a deleted inline object', inLine('two', 'x'), undefined],
  ['an inline object in a deleted block', inLine('four', 'b'), undefined],
  ['a block without text', inLine('three', 'b'), undefined],
  ['a block itself', ['body', {_key: 'three'}], undefined],
] as const)('returns the position after %s', (_, path, place) => {
  expect(findPositionAfter({value}, [...path])).toEqual(place)
})
