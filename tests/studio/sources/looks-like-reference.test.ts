import {expect, test} from 'vitest'
import {looksLikeReference} from '../../../studio/sources/looks-like-reference.ts'

test.each<[text: string, isReference: boolean]>([
  ['10.1000/182', true],
  ['https://doi.org/10.1111/j.1467-9280.2006.01832.x', true],
  ['@book{wren, title={Quiet}}', true],
  ['TY  - BOOK\nTI  - Quiet', true],
  ['PMID- 123\nTI  - Quiet', true],
  ['[{"title": "Quiet"}]', true],
  ['Wren, A., & Roe, C. (2019). On quiet rooms. Journal of Care, 12, 4–9.', true],
  ['Wren, A. (n.d.). Quiet. Press.', true],
  ['  Wren, A. (2019, May 3). Quiet\nrooms. Press.', true],
  ['quiet rooms', false],
  ['Wren (2019)', false],
  ['Wren 2019', false],
  ['wren@example.org', false],
  ['version 10.4 of the guide', false],
  ['', false],
])('%j: %s', (text, isReference) => {
  expect(looksLikeReference(text)).toBe(isReference)
})
