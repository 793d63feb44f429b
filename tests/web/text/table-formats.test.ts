import {expect, test} from 'vitest'
import {htmlFormat} from '../../../web/text/html-format.ts'
import {markdownFormat} from '../../../web/text/markdown-format.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

const table = {
  caption: 'Two weeks',
  head: [['', 'Quarrels']],
  body: [
    ['First', '3'],
    ['**Second**', '1'],
    ['', '0'],
  ],
  hasRowHeadings: true,
}

test('HTML for feeds has row headers', () => {
  expect(htmlFormat('https://example.org/a', words).table(table)).toBe(
    '<table><caption>Two weeks</caption><thead><tr><th></th><th>Quarrels</th></tr></thead>' +
      '<tbody><tr><th scope="row">First</th><td>3</td></tr>' +
      '<tr><th scope="row">**Second**</th><td>1</td></tr><tr><td></td><td>0</td></tr></tbody></table>',
  )
})

test('Markdown has row headers in bold, which is not added twice', () => {
  expect(markdownFormat(words).table(table)).toBe(
    '**Two weeks**\n\n|  | Quarrels |\n| --- | --- |\n| **First** | 3 |\n| **Second** | 1 |\n|  | 0 |',
  )
})

test('cells are unchanged without row headers', () => {
  const plain = {...table, caption: '', hasRowHeadings: false}
  expect(markdownFormat(words).table(plain)).toContain('| First | 3 |')
  expect(htmlFormat('https://example.org/a', words).table(plain)).not.toContain('scope')
})
