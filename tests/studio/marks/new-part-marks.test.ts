import type {ObjectMember} from 'sanity'
import {expect, test} from 'vitest'
import {isAboutNewPart, withoutMarksAt} from '../../../studio/marks/new-part-marks.ts'

const refersTo = (type: string) => ({_ref: 'new', _weak: true, _strengthenOnPublish: {type}})
const document = {
  body: [{_key: 'p', children: [{_key: 'c', source: refersTo('source')}]}],
  topics: [{_key: 't', ...refersTo('topic')}],
  related: [{_key: 'a', ...refersTo('article')}],
  series: {_ref: 'gone'},
}
const source = ['body', {_key: 'p'}, 'children', {_key: 'c'}, 'source']
const code = 'reference.not-published'

test.each<[what: string, marker: Parameters<typeof isAboutNewPart>[0], expected: boolean]>([
  ['a new source', {code, path: source}, true],
  ['a new topic', {code, path: ['topics', {_key: 't'}]}, true],
  ['a new article, which is not published together', {code, path: ['related', {_key: 'a'}]}, false],
  ['a reference that is not new', {code, path: ['series']}, false],
  ['a field that is gone', {code, path: ['body', {_key: 'x'}, 'source']}, false],
  ['another rule', {code: 'custom', path: source}, false],
])('a marker about %s', (_, marker, expected) => {
  expect(isAboutNewPart(marker, document)).toBe(expected)
})

const field = (name: string, inner: object) => ({kind: 'field', name, field: inner})

/** A form with the fields that the function reads. Sanity's own members have many more. */
function form() {
  const mark = {level: 'error', message: 'Not published', path: []}
  const node = (jsonType: string, members?: unknown[]) => ({
    schemaType: {jsonType},
    validation: [mark],
    ...(members && {members}),
  })
  const item = (key: string, members: unknown[]) => ({
    kind: 'item',
    key,
    item: node('object', members),
  })
  const cited = item('c', [field('source', node('object', [])), field('locator', node('string'))])
  const paragraph = item('p', [field('children', node('array', [item('s', []), cited]))])
  const members = [
    field('title', node('string')),
    {kind: 'fieldSet', fieldSet: {members: [field('body', node('array', [paragraph]))]}},
  ]
  return JSON.parse(JSON.stringify(members)) as ObjectMember[]
}

function countMarks(members: ObjectMember[]): number {
  return JSON.stringify(members).split('Not published').length - 1
}

test('removes the marks of one field at any depth, and keeps the other members', () => {
  const before = form()
  const after = withoutMarksAt(before, source)
  expect(countMarks(after)).toBe(countMarks(before) - 1)
  expect(after[0]).toBe(before[0])
  expect(before).toEqual(form())
  expect(withoutMarksAt(before, ['title'])[0]).toMatchObject({field: {validation: []}})
  expect(withoutMarksAt(before, ['body', {_key: 'x'}, 'source'])).toEqual(before)
})
