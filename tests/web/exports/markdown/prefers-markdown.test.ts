import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {prefersMarkdown} from '../../../../web/http/prefers-markdown.ts'

test.each([
  ['text/markdown', true],
  ['text/markdown, text/html;q=0.9, */*;q=0.1', true],
  ['Text/Markdown;q=0.5, text/html;q=0.4', true],
  ['text/markdown, */*', true],
  ['text/markdown, text/html', true],
  ['text/markdown; charset=utf-8; q=0.9, text/html; q=0.8', true],
  ['text/html, text/markdown', false],
  ['text/html, text/markdown;q=0.9', false],
  ['text/markdown;q=0.2, */*', false],
  ['text/markdown;q=0', false],
  ['text/markdown;q=0, text/html;q=0', false],
  ['text/markdown;q=none', false],
  ['text/*', false],
  ['*/*', false],
  ['', false],
  [undefined, false],
  // A browser that requests a page, and one that requests a picture.
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
  ['image/avif,image/webp,*/*', false],
])('prefersMarkdown(%j) returns %s', (accept, prefers) => {
  expect(prefersMarkdown(accept)).toBe(prefers)
})

test('prefersMarkdown returns false if Markdown is not named', () => {
  fc.assert(
    fc.property(fc.string(), (accept) => {
      fc.pre(!/text\/markdown/i.test(accept))
      expect(prefersMarkdown(accept)).toBe(false)
    }),
  )
})
