import {expect, test} from 'vitest'
import {markCurrent} from '../../../web/server/strip-runtime.ts'

const page = (inside: string) => `<body><header class="h">${inside}</header><main></main></body>`

test.each([
  ['/articles', '<a href="/articles">A</a>', '<a aria-current="page" href="/articles">A</a>'],
  ['/articles/', '<a href="/articles">A</a>', '<a aria-current="page" href="/articles">A</a>'],
  ['/', '<a href="/" rel="home">S</a>', '<a aria-current="page" href="/" rel="home">S</a>'],
  ['/a/b', '<a href="/a">A</a>', '<a href="/a">A</a>'],
  ['/a', '<a href="https://example.org/a">A</a>', '<a href="https://example.org/a">A</a>'],
  [
    '/topics/n%C3%A4he',
    '<a href="/topics/nähe">N</a>',
    '<a aria-current="page" href="/topics/nähe">N</a>',
  ],
  ['/a', '<a href="/a" aria-current="true">A</a>', '<a href="/a" aria-current="true">A</a>'],
  ['/%zz', '<a href="/%zz">A</a>', '<a aria-current="page" href="/%zz">A</a>'],
])('on %s, %s becomes %s', (path, link, marked) => {
  expect(markCurrent(page(link), path)).toBe(page(marked))
})

test('marks links in every menu, but not in the text', () => {
  const html =
    '<main><p><a href="/a">A</a></p><nav><a href="/a">A</a></nav></main><footer><nav><a href="/a">A</a></nav></footer>'
  expect(markCurrent(html, '/a')).toBe(
    '<main><p><a href="/a">A</a></p><nav><a aria-current="page" href="/a">A</a></nav></main><footer><nav><a aria-current="page" href="/a">A</a></nav></footer>',
  )
})
