import {expect, test} from 'vitest'
import {namesEtag} from '../../../common/http/etag.ts'

test.each([
  ['"a"', ['"a"'], true],
  ['W/"a"', ['"a"'], true],
  ['"a"', ['W/"a"'], true],
  ['"other" , W/"a"', ['"a"'], true],
  ['"b"', ['"a"', '"b"'], true],
  ['*', ['"a"'], true],
  ['"other"', ['"a"'], false],
  ['a', ['"a"'], false],
  ['', ['"a"'], false],
  [null, ['"a"'], false],
  [undefined, ['"a"'], false],
])('If-None-Match: %s names one of %j: %s', (header, etags, expected) => {
  expect(namesEtag(header, ...etags)).toBe(expected)
})
