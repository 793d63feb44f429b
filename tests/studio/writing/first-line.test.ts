import {expect, test} from 'vitest'
import {firstLineOf, type OpenForm} from '../../../studio/writing/first-line.tsx'

const title = {name: 'title', type: {jsonType: 'string'}}
const kind = {name: 'kind', type: {jsonType: 'string', options: {list: ['book']}}}
const picture = {name: 'portrait', type: {jsonType: 'object'}}
const fresh = {
  value: {_id: 'a', _type: 'article', publishedAt: '2026-01-01'},
  schemaType: {fields: [title]},
  readOnly: false,
  focusPath: [],
}

const stored = {value: {_createdAt: '2026-01-01', title: 'Rest'}}

test.for<[string, object, string | undefined]>([
  ['a new document', {}, 'title'],
  ['one without any value yet', {value: undefined}, 'title'],
  ['a stored one', stored, undefined],
  ['one that begins with a title from elsewhere', {value: {title: 'Rest'}}, undefined],
  ['a form that is loading', {readOnly: true}, undefined],
  ['a form whose text has the cursor', {focusPath: ['body']}, undefined],
  ['a stored one with that line in its address', {...stored, focusPath: ['title']}, 'title'],
  ['one that is loading with it', {readOnly: true, focusPath: ['title']}, undefined],
  ['one that begins with a choice', {schemaType: {fields: [kind, title]}}, undefined],
  ['one that begins with a picture', {schemaType: {fields: [picture, title]}}, undefined],
])('the cursor is in the first line of %s: %s', ([, difference, expected]) => {
  expect(firstLineOf({...fresh, ...difference} as unknown as OpenForm)).toBe(expected)
})
