import {expect, test} from 'vitest'
import {source} from '../../schemas/documents/source.ts'

/** The names of the fields that the form shows. */
function shown(document: Record<string, unknown>): string[] {
  return source.fields.flatMap((field) => {
    const {name} = field
    const hidden: unknown = 'hidden' in field ? field.hidden : undefined
    const context = {document, value: document[name], parent: document, path: [name]}
    return typeof hidden === 'function' && hidden(context) ? [] : name
  })
}

const places = ['container', 'volume', 'issue', 'pages', 'publisher']

test.for<[string, object, string[]]>([
  ['no kind yet', {}, places],
  ['an article', {kind: 'article'}, ['container', 'volume', 'issue', 'pages']],
  ['a book', {kind: 'book'}, ['volume', 'publisher']],
  ['a chapter', {kind: 'chapter'}, ['container', 'volume', 'pages', 'publisher']],
  ['a thesis', {kind: 'thesis'}, ['container', 'publisher']],
  ['a report, with its number', {kind: 'report'}, ['issue', 'publisher']],
  ['a website', {kind: 'website'}, ['container']],
  ['a talk', {kind: 'talk'}, ['container', 'publisher']],
  ['a book with a stored issue', {kind: 'book', issue: '3'}, ['volume', 'issue', 'publisher']],
  ['an unknown kind', {kind: 'constructor'}, places],
])('the form of a source asks for the place of %s', ([, document, expected]) => {
  expect(shown({...document}).filter((name) => places.includes(name))).toEqual(expected)
})
