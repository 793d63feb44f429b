// @vitest-environment jsdom
import {readFileSync, readdirSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {pastedHtmlToBody} from '../../../studio/typing/paste/pasted-html-to-body.ts'
import {textProblems} from './text-problems.ts'
import {textSchema} from './text-schema.ts'

const folder = resolve(import.meta.dirname, 'fixtures')
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8')
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))

function paste(html: string, type: 'body' | 'bio' = 'body') {
  let keys = 0
  const schema = textSchema(type)
  const pasted = pastedHtmlToBody(html, {schema, keyGenerator: () => `k${(keys += 1)}`})
  expect(textProblems(pasted.blocks, schema)).toEqual([])
  return {...pasted, blocks: withoutKeys(pasted.blocks)}
}

/** Removes keys, and replaces the key in a link's mark by its address. Other tests check that keys are unique. */
function withoutKeys(value: unknown): unknown {
  const links = new Map<string, string>()
  const strip = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(strip)
    if (typeof one === 'string') return links.get(one) ?? one
    if (typeof one !== 'object' || one === null) return one
    if ('href' in one && '_key' in one) links.set(String(one._key), String(one.href))
    const {_key, markDefs, ...rest} = one as {_key?: string; markDefs?: unknown[]}
    const marked = markDefs && markDefs.length > 0 ? {markDefs: strip(markDefs)} : {}
    return {...marked, ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, strip(v)]))}
  }
  return strip(value)
}

describe('converts the clipboard of other programs', () => {
  test.each(fixtures)('%s', (name) => {
    expect(paste(read(`${name}.html`))).toEqual(JSON.parse(read(`${name}.json`)))
  })
})

/** Converts HTML to one line per block: its style or list, then its text, with marks in brackets. */
function outline(html: string, type: 'body' | 'bio' = 'body'): string[] {
  const {blocks} = paste(html, type) as {blocks: OutlinedBlock[]}
  return blocks.map(lineOf)
}

interface OutlinedBlock {
  style: string
  listItem?: string
  level?: number
  children: {_type: string; text: string | OutlinedBlock[]; marks?: string[]}[]
}

function lineOf({style, listItem, level, children}: OutlinedBlock): string {
  const words = children.map(({text, marks = []}) =>
    typeof text === 'string'
      ? text + (marks.length > 0 ? `[${marks.join(' ')}]` : '')
      : `{${text.map(lineOf).join(' / ')}}`,
  )
  return `${listItem ? `${listItem}${level}` : style}: ${words.join('')}`
}

const note = (id: string, words: string) =>
  `<div style="mso-element:footnote" id=ftn${id}><p><a href="#_ftnref${id}" name="_ftn${id}">[${id}]</a> ${words}</p></div>`
const call = (id: string) => `<a href="#_ftn${id}" name="_ftnref${id}">[${id}]</a>`

describe('headings', () => {
  test.each([
    ['move down when one is of the first level', '<h1>A</h1><h2>B</h2>', ['h2: A', 'h3: B']],
    ['keep their levels when none is', '<h2>A</h2><h3>B</h3>', ['h2: A', 'h3: B']],
    ['go no deeper than the fourth', '<h4>A</h4><h6>B</h6>', ['h4: A', 'h4: B']],
    ['lose bold from end to end', '<h2><b>A</b></h2>', ['h2: A']],
    ['keep bold of a word', '<h2>A <b>B</b></h2>', ['h2: A B[strong]']],
    [
      'that Word numbers are no list',
      '<h2 style="mso-list:l0 level1 lfo1" class=MsoHeading><span style="mso-list:Ignore">1.</span>A</h2>',
      ['h2: A'],
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected)
  })
})

describe('footnotes', () => {
  test('become paragraphs if the schema has no footnotes', () => {
    expect(outline(`<p>A${call('1')}.</p>${note('1', 'B')}`, 'bio')).toEqual([
      'normal: A[1].',
      'normal: [1] B',
    ])
  })
  test('keep the number of another footnote that they refer to', () => {
    const html = `<p>A${call('1')} C${call('2')}</p>${note('1', `B${call('2')}`)}${note('2', 'D')}`
    expect(outline(html)).toEqual(['normal: A{normal: B[2]} C{normal: D}'])
  })
  test('that are called for twice are in both places, without their links back', () => {
    const html = `<p>A<sup id=r1><a href="#n">1</a></sup> B<sup id=r2><a href="#n">1</a></sup></p>
      <ol><li id=n>C <a href="#r1">↩</a> <a href="#r2">↩</a></li></ol>`
    expect(outline(html)).toEqual(['normal: A{normal: C} B{normal: C}'])
  })
  test('a reference without its note keeps its number as text', () => {
    expect(outline(`<p>A${call('1')}</p>`)).toEqual(['normal: A[1]'])
  })
  test('a link to an anchor in the text is not a footnote', () => {
    expect(outline('<p><a href="#b">A</a></p><p id="b">B</p>')).toEqual(['normal: A', 'normal: B'])
  })
})

const link = (href: string) => `<p><a href="${href}">A</a></p>`

describe('links and spaces', () => {
  test.each([
    ['a page', link('https://example.org/a'), 'normal: A[https://example.org/a]'],
    ['a path of the source page', link('/a'), 'normal: A'],
    ['a script', link('javascript:alert(1)'), 'normal: A'],
    [
      'a script in Google’s redirect',
      link('https://www.google.com/url?q=javascript:a'),
      'normal: A',
    ],
    ['a local file', link('file:///C:/a.docx'), 'normal: A'],
    ['no-break spaces around emphasis', '<p>a&nbsp;<b>b</b>&nbsp;c</p>', 'normal: a b[strong] c'],
    ['a no-break space between letters', '<p>p.&nbsp;12</p>', 'normal: p.\u00A012'],
    ['superscripts', '<p>10<sup>3</sup></p>', 'normal: 103[sup]'],
    ['subscripts', '<p>H<span style="vertical-align:sub">2</span>O</p>', 'normal: H2[sub]O'],
    ['soft hyphens', '<p>sil&shy;ence</p>', 'normal: silence'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual([expected])
  })
})

const cells = '<tr><td>A</td><td>B<div>C</div></td></tr>'

describe('keeps the words of different elements separate', () => {
  test.each([
    ['lines of a mail', '<div>A b.</div><div>C d.</div>', ['normal: A b.', 'normal: C d.']],
    ['text beside a block', 'A<section>B</section>C', ['normal: A', 'normal: B', 'normal: C']],
    ['lines in a quotation', '<blockquote><div>A</div>B</blockquote>', ['blockquote: A\nB']],
    ['paragraphs in an item', '<ul><li><p>A</p><p>B</p></li></ul>', ['bullet1: A\nB']],
    ['an item around a list', '<ol><li>A<ul><li>B</li></ul></ol>', ['number1: A', 'bullet2: B']],
    ['a list in a list', '<ul><li>A</li><ul><li>B</li></ul></ul>', ['bullet1: A', 'bullet2: B']],
    ['terms and meanings', '<dl><dt>A</dt><dd>B</dd></dl>', ['normal: A', 'normal: B']],
    ['blocks in emphasis', '<b><p>A</p><p>B</p></b>', ['normal: A[strong]', 'normal: B[strong]']],
    ['a space in emphasis', '<p>A<b> </b>B</p>', ['normal: A B']],
    ['a space between marks', '<b>A</b> <i>B</i>', ['normal: A[strong] B[em]']],
    [
      'an inline element with display: block',
      '<span style="display:block">A</span>B',
      ['normal: A', 'normal: B'],
    ],
    [
      'a layout table',
      `<table role=none>${cells}</table>`,
      ['normal: A', 'normal: B', 'normal: C'],
    ],
    ['lines of code', '<pre># a\n  b  c\n\td</pre>', ['normal: # a\n  b  c\n\td']],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected)
  })
})

/** Converts a table to one line: its fields, then its rows. */
function tableLine(block: object): string {
  if (!('rows' in block)) return lineOf(block as OutlinedBlock)
  const {caption, headerRows, rowHeadings, rows} = block as {
    caption?: string
    headerRows: number
    rowHeadings?: boolean
    rows: {cells: {value: OutlinedBlock[]}[]}[]
  }
  const cellsOf = (row: (typeof rows)[number]) => row.cells.map(({value}) => value.map(lineOf))
  const written = rows.map((row) => cellsOf(row).join(' | ').replaceAll('normal: ', ''))
  return `[${caption ?? ''}] ${headerRows}${rowHeadings ? ' named' : ''}: ${written.join(' / ')}`
}

const columns = '<thead><tr><th>A</th><th>B</th></tr></thead>'
const rows = '<tr><td>a</td><td>b</td></tr>'
const named = '<tr><th>a</th><td>b</td></tr>'

describe('keeps the caption and row headings of tables', () => {
  test.each([
    [
      'a caption',
      `<table><caption> Two\n <b>weeks</b></caption>${rows}</table>`,
      ['[Two weeks] 0: a | b'],
    ],
    ['an empty caption', `<table><caption> </caption>${rows}</table>`, ['[] 0: a | b']],
    ['no caption', `<table>${columns}${rows}</table>`, ['[] 1: A | B / a | b']],
    [
      'a caption of two lines',
      `<table><caption>A<p>B</p></caption>${rows}</table>`,
      ['normal: A', 'normal: B', '[] 0: a | b'],
    ],
    [
      'a caption with a link',
      `<table><caption><a href="https://a.org/">A</a></caption>${rows}</table>`,
      ['normal: A[https://a.org/]', '[] 0: a | b'],
    ],
    [
      'a caption and empty cells',
      '<table><caption>A</caption><tr><td></td><td></td></tr></table>',
      ['normal: A'],
    ],
    [
      'a figure with a caption',
      `<figure><table>${rows}</table><figcaption>A</figcaption></figure>`,
      ['[A] 0: a | b'],
    ],
    [
      'a figure with a link in its caption',
      `<figure><table>${rows}</table><figcaption><a href="https://a.org/">A</a></figcaption></figure>`,
      ['[] 0: a | b', 'normal: A[https://a.org/]'],
    ],
    [
      'a figure with two tables',
      `<figure><table>${rows}</table><table>${rows}</table><figcaption>A</figcaption></figure>`,
      ['[] 0: a | b', '[] 0: a | b', 'normal: A'],
    ],
    ['row headings', `<table>${named}${named}</table>`, ['[] 0 named: a | b / a | b']],
    ['row and column headings', `<table>${columns}${named}</table>`, ['[] 1 named: A | B / a | b']],
    [
      'column headings without thead',
      `<table><tr><th>A</th><th>B</th></tr>${named}</table>`,
      ['[] 1 named: A | B / a | b'],
    ],
    [
      'an empty corner',
      `<table><tr><td></td><th>B</th></tr>${named}</table>`,
      ['[] 0:  | B / a | b'],
    ],
    ['one row without a heading', `<table>${named}${rows}</table>`, ['[] 0: a | b / a | b']],
    ['only heading cells', `<table>${columns}</table>`, ['[] 1: A | B']],
    [
      'a link in a cell',
      '<table><tr><td>a</td><td>b <a href="https://a.org/">A</a></td></tr></table>',
      ['[] 0: a | b A[https://a.org/]'],
    ],
  ])('%s', (_, html, expected) => {
    expect((paste(html, 'body').blocks as object[]).map(tableLine)).toEqual(expected)
  })

  test('without tables in the schema, the caption becomes a paragraph before the cells', () => {
    const html = `<table><caption>Two weeks</caption>${rows}</table>`
    expect(outline(html, 'bio')).toEqual(['normal: Two weeks', 'normal: a', 'normal: b'])
  })
})

describe('replaces embedded content with links', () => {
  test.each([
    [
      'a frame of an unknown site',
      '<iframe src="https://a.org/b" title=A></iframe>',
      'normal: A[https://a.org/b]',
    ],
    [
      'a recording',
      '<audio title=A><source src="https://a.org/b.mp3"></audio>',
      'normal: A[https://a.org/b.mp3]',
    ],
    [
      'a button',
      '<button onclick="open(\'https://a.org/b\')">A</button>',
      'normal: A[https://a.org/b]',
    ],
    [
      'a form',
      '<form action="https://a.org/b"><input type=submit value=A></form>',
      'normal: A[https://a.org/b]',
    ],
    [
      'a picture that is a link',
      '<a href="https://a.org/b"><img alt="A"></a>',
      'normal: A[https://a.org/b]',
    ],
    [
      'a path of a page with a base',
      '<base href="https://a.org/"><a href="b">A</a>',
      'normal: A[https://a.org/b]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual([expected])
  })
})

test('lists the content that was left out', () => {
  const html = `<p>A<a href="#cmnt1">[a]</a></p><hr><img alt="A tree"><picture><img src="y"></picture>
    <iframe></iframe><a href="/b">B</a> <s>C <del>d</del></s><hr>`
  expect(paste(html).leftOut).toEqual([
    {kind: 'picture', name: 'A tree'},
    {kind: 'picture'},
    {kind: 'player'},
    {kind: 'line'},
    {kind: 'address', name: '/b'},
    {kind: 'struck', name: 'C d'},
    {kind: 'comment'},
  ])
})

// Hangs if the work grows faster than the content: 500 lines took a minute.
test.for([
  ['dividing lines', '<p>A</p><hr>', 499],
  ['pictures', '<p>A</p><img alt="B">', 500],
  ['comments', '<p>A<a href="#cmnt1">[a]</a></p>', 500],
  ['links without an address', '<p><a href="/b">B</a></p>', 500],
] as const)('a long page of %s is pasted', ([, html, count]) => {
  const {blocks, leftOut} = paste(html.repeat(500))
  expect(blocks).toHaveLength(500)
  expect(leftOut).toHaveLength(count)
})
