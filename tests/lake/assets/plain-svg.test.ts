import {expect, test} from 'vitest'
import {isPlainSvg} from '../../../lake/assets/plain-svg.ts'

const svg = (inside: string, attributes = 'width="10" height="10"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`)

test.each([
  ['shapes', svg('<g><path d="M0 0L9 9"/><rect width="9" height="9" fill="#f00"/></g>')],
  ['a comment', svg('<!-- drawn by hand --><circle r="1"/>')],
  ['a declaration', Buffer.from(`<?xml version="1.0"?>\n${svg('').toString()}`)],
  [
    'a gradient',
    svg(
      '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)"/>',
    ),
  ],
])('an SVG with %s is plain', (_, bytes) => {
  expect(isPlainSvg(bytes, 100)).toBe(true)
})

test.each([
  ['use', svg('<use href="#a"/>')],
  ['a prefixed use', svg('<s:use href="#a"/>', 'xmlns:s="http://www.w3.org/2000/svg"')],
  ['a pattern', svg('<pattern id="a"/>')],
  ['an image', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['text', svg('<text>a</text>')],
  ['a style sheet', svg('<style>*{}</style>')],
  ['a filter', svg('<filter/>')],
  ['a filter function', svg('<rect style="Filter: blur(9px)"/>')],
  ['a mask', svg('<rect mask="url(#a)"/>')],
  ['dashes', svg('<path stroke-dasharray="0.001"/>')],
  ['an escape in a style', svg('<path style="stroke-d\\61sharray: 0.001"/>')],
  ['a character reference', svg('<path style="stroke-d&#97;sharray: 0.001"/>')],
  ['entities', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('').toString()}`)],
  ['CDATA', svg('<style><![CDATA[a]]></style>')],
  ['another style sheet', Buffer.from(`<?xml-stylesheet href="a"?>${svg('').toString()}`)],
  ['a paint server elsewhere', svg('<rect fill="url(http://localhost/a)"/>')],
  ['a long path', svg(`<path d="${'M0 0L9 9'.repeat(2000)}"/>`)],
])('an SVG with %s is not plain', (_, bytes) => {
  expect(isPlainSvg(bytes, 100)).toBe(false)
})

test('an SVG with many elements is plain at small sizes only', () => {
  const bytes = svg('<g opacity="0.5">'.repeat(200) + '</g>'.repeat(200))
  expect(isPlainSvg(bytes, 100 * 100)).toBe(true)
  expect(isPlainSvg(bytes, 2000 * 2000)).toBe(false)
})
