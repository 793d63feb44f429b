import * as fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {readArticleText} from '../../../web/text/article-text.ts'
import {markdownFormat} from '../../../web/text/markdown-format.ts'
import {writeText} from '../../../web/text/write-text.ts'
import {wordsFor} from '../../../web/words/words.ts'
import {runs} from '../../property-runs.ts'

type Span = string | [text: string, ...marks: string[]]

const words = wordsFor('en')
const address = 'https://a.example/x'

function write(spans: Span[], fields: object = {}): string {
  const children = spans.map((span, index) => {
    const [text, ...marks] = typeof span === 'string' ? [span] : span
    return {_type: 'span', _key: `s${index}`, text, marks}
  })
  const markDefs = [{_type: 'link', _key: 'link', href: address}]
  const block = {_type: 'block', _key: 'b', style: 'normal', children, markDefs, ...fields}
  return writeText(readArticleText([block]), markdownFormat(words), {
    siteUrl: 'https://site.example',
    projectId: 'p',
    dataset: 'd',
    page: 'https://site.example/',
    words,
  })
}

/** Reads Markdown as programs with GitHub's extensions do: `<strong>` of the text, `\n` for a break. */
function read(markdown: string): string {
  const tree = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const textOf = (node: Nodes): string => {
    if (node.type === 'break') return '\n'
    if (node.type === 'text' || node.type === 'html') return node.value
    if (!('children' in node)) return `(${node.type})`
    const inner = node.children.map(textOf).join('')
    if (node.type === 'root' || node.type === 'paragraph') return inner
    // A bare address becomes a link, whatever is escaped.
    if (node.type === 'link' && node.url !== address) return inner
    const name = node.type === 'emphasis' ? 'em' : node.type
    return `<${name}>${inner}</${name}>`
  }
  return textOf(tree)
}

test.each<[written: string, spans: Span[], fields?: object]>([
  ['code', ['    code']],
  ['code', ['\tcode']],
  ['<list><listItem>code</listItem></list>', ['    code'], {listItem: 'bullet'}],
  ['one\ntwo\n\n# three', ['one\n  two\n\n# three']],
  ['one\ntwo', ['one\r\ntwo']],
  ['<strong>one\n\ntwo</strong>', [['one\n\ntwo', 'strong']]],
  ['x<strong>(y)</strong>z', ['x', ['(y)', 'strong'], 'z']],
  ['<strong>a.</strong>b<em>.c</em>', [['a.', 'strong'], 'b', ['.c', 'em']]],
  [
    '<em>a</em><strong>b<em>c</em></strong>',
    [
      ['a', 'em'],
      ['b', 'strong'],
      ['c', 'strong', 'em'],
    ],
  ],
  [
    '<strong>“a”</strong>b <strong>“c”</strong> d',
    [['“a”', 'strong'], 'b ', ['“c”', 'strong'], ' d'],
  ],
  ['<strong>a<em>]a</em></strong>a', [['a', 'strong'], [']a', 'strong', 'em'], 'a']],
  ['Ah!<link>here</link>', ['Ah!', ['here', 'link']]],
  [
    'see http://a.example/b_c_d?e&f www.a.example/b_c',
    ['see http://a.example/b_c_d?e&f www.a.example/b_c'],
  ],
  ['<https://a.example> a_b@c.example', ['<https://a.example> a_b@c.example']],
  ['one\n-:', ['one\n-:']],
  ['<strong>http://a@ b</strong>c', [['http://a@ b', 'strong'], 'c']],
  ['<heading>C# and #</heading>', ['C# and #'], {style: 'h2'}],
  ['<heading>##</heading>', ['##'], {style: 'h2'}],
  ['<heading>one two</heading>', ['one\ntwo'], {style: 'h2'}],
])('reads back %j', (written, spans, fields) => {
  expect(read(write(spans, fields))).toBe(written)
})

test('escapes what Hugo would read as a definition or the attributes of a heading', () => {
  expect(write([': a'])).toBe(String.raw`\: a`)
  expect(write(['a {#b}'], {style: 'h2'})).toBe(String.raw`## a \{#b}`)
})

/** Removes the marks of emphasis and the whitespace that is not kept. */
const plain = (text: string) =>
  text
    .replace(/<\/?(?:strong|em|link)>/g, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim()

test('any text with any emphasis is read back', () => {
  const piece = fc.string({
    unit: fc.constantFrom(...'ab1  \n*_`[]()<>!#-+=.:~|&\\{}@/“é。', 'http://', 'www.', '&amp;'),
    minLength: 1,
    maxLength: 8,
  })
  const marks = fc.subarray(['strong', 'em', 'link'])
  const span = fc.tuple(piece, marks).map(([text, list]): Span => [text, ...list])
  fc.assert(
    fc.property(fc.array(span, {minLength: 1, maxLength: 5}), (spans) => {
      const text = spans.map(([first]) => first).join('')
      expect(plain(read(write(spans)))).toBe(plain(text))
    }),
    {numRuns: runs(60, 20_000)},
  )
})
