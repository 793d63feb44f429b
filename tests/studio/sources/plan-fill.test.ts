import {expect, test} from 'vitest'
import {planFill, valuesToSet} from '../../../studio/sources/plan-fill.ts'

test('each field of a reference is new, the same, or different from the form', () => {
  const form = {title: 'Quiet', year: 2001, authors: [{_key: 'a', family: 'Wren', given: 'Ada'}]}
  const found = {
    title: 'Quiet: A guide',
    year: 2001,
    authors: [{family: 'Wren', given: 'Ada'}],
    doi: '10.1234/q',
  }
  expect(planFill(form, found)).toEqual([
    {field: 'title', label: 'Title', before: 'Quiet', after: 'Quiet: A guide', state: 'different'},
    {field: 'authors', label: 'Authors', before: 'Wren, Ada', after: 'Wren, Ada', state: 'same'},
    {field: 'year', label: 'Year', before: '2001', after: '2001', state: 'same'},
    {field: 'doi', label: 'DOI', before: '', after: '10.1234/q', state: 'new'},
  ])
})

test('only the selected fields are set, and authors become members of an array', () => {
  const found = {title: 'Quiet', year: 2001, authors: [{family: 'Wren', given: 'Ada'}]}
  expect(valuesToSet(found, new Set(['title', 'authors']), () => 'key')).toEqual({
    title: 'Quiet',
    authors: [{_type: 'personName', _key: 'key', family: 'Wren', given: 'Ada'}],
  })
})

test('a kind has the label of the form', () => {
  expect(planFill({kind: 'book'}, {kind: 'thesis'})).toEqual([
    {field: 'kind', label: 'Kind', before: 'Book', after: 'Thesis', state: 'different'},
  ])
})
