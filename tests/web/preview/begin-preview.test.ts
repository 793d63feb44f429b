import {expect, test} from 'vitest'
import {localPath} from '../../../web/preview/begin-preview.ts'

test.each([
  [undefined, '/'],
  [null, '/'],
  ['', '/'],
  ['/articles/one?a=b#c', '/articles/one?a=b#c'],
  ['articles/one', '/articles/one'],
  ['https://elsewhere.example/x', '/'],
  ['//elsewhere.example/x', '/'],
  ['/\\elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('localPath(%j) returns %s', (address, path) => {
  expect(localPath(address)).toBe(path)
})
