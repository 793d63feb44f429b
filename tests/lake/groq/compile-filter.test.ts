import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {compileFilter} from '../../../lake/groq/compile-filter.ts'
import {refusalOf} from '../open-dataset.ts'

const document = {
  _id: 'drafts.one',
  _type: 'article',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-01-01T00:00:00.000Z',
  title: 'One',
  author: {_ref: 'ada'},
}

describe('compileFilter', () => {
  it.each<[query: string, params: JsonObject, matches: boolean]>([
    ['*', {}, true],
    ['*[_type == $type]', {type: 'article'}, true],
    ['*[_type == $type]', {type: 'author'}, false],
    ['*[_id in $ids]', {ids: ['one', 'drafts.one']}, true],
    ['*[_type == "article"][title == "Two"]', {}, false],
    ['*[_type == "article"] | order(title desc) [0...10] {title}', {}, true],
    ['*[references("ada")]', {}, true],
    ['*[sanity::versionOf("one")]', {}, true],
    ['*[sanity::partOfRelease("summer") || sanity::partOfRelease("winter")]', {}, false],
    ['*[_id in path("drafts.**")]', {}, true],
    ['*[[@, _id] match text::query("on*")]', {}, true],
    ['*[title match text::query("two")]', {}, false],
    ['*[author->name == "Ada"]', {}, false],
    ['*[missing > 1]', {}, false],
  ])('%s %j: %s', (query, params, matches) => {
    expect(compileFilter(query, params)(document)).toBe(matches)
  })

  it('throws if a filter cannot be evaluated', () => {
    const matches = compileFilter('*[(1, 2)]', {})
    expect(refusalOf(() => matches(document))).toMatchObject({code: 'invalid'})
  })

  it.each([
    ['*[', {type: 'queryParseError'}],
    ['*[_id == $id]', {type: 'queryParseError', start: 9}],
    ['"text"', undefined],
  ])('refuses %s', (query, details) => {
    const expected = details ? {code: 'invalid', details} : {code: 'invalid'}
    expect(refusalOf(() => compileFilter(query, {}))).toMatchObject(expected)
  })
})
