import {expect, test} from 'vitest'
import {isBlank} from '../../../studio/marks/blank-fields.ts'

const paragraph = (text: string, type = 'span') => ({
  _type: 'block',
  _key: 'b',
  children: [{_type: type, _key: 's', text}],
})

test.each<[says: string, value: unknown, isNothing: boolean]>([
  ['no value', undefined, true],
  ['whitespace', '  ', true],
  ['a text that was begun', 'It', false],
  ['an empty paragraph, as the editor stores it', [paragraph('')], true],
  ['a paragraph with words', [paragraph('It')], false],
  ['a paragraph with a citation alone', [paragraph('', 'citation')], false],
  ['a block that is not a paragraph', [{_type: 'figure', _key: 'f'}], false],
  ['a reference in a list', [{_key: 'a', _ref: 'x'}], false],
  ['an object with nothing in it', {_type: 'image', alt: ''}, true],
  ['a slug', {_type: 'slug', current: 'a'}, false],
  ['a number', 0, false],
  ['a switch', false, false],
])('%s', (_says, value, isNothing) => {
  expect(isBlank(value)).toBe(isNothing)
})
