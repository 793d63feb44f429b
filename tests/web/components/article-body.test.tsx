import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ArticleBody} from '../../../web/components/article/article-body.tsx'
import {Notes, References} from '../../../web/components/article/endnotes.tsx'
import {readArticleText} from '../../../web/text/article-text.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

const invitation = {
  text: 'Would you like to talk?',
  label: 'request a session',
  target: 'mailto:a@b.example',
}

/** Renders a body without class names. */
function render(value: unknown, settings: unknown = invitation): string {
  const text = readArticleText(value)
  return bare(
    renderToStaticMarkup(
      createElement(ArticleBody, {text, words, invitation: settings, from: 'repair'}),
    ),
  )
}

/** Renders the lists below the text. */
function renderNotes(value: unknown): string {
  const {footnotes, references} = readArticleText(value)
  return bare(
    renderToStaticMarkup(createElement(Notes, {footnotes, words})) +
      renderToStaticMarkup(createElement(References, {references, words})),
  )
}

function bare(markup: string): string {
  return markup.replaceAll(/ class="[^"]*"/g, '')
}

function block(text: string, fields: object = {}) {
  return {
    _type: 'block',
    _key: text,
    style: 'normal',
    children: [span(text)],
    markDefs: [],
    ...fields,
  }
}

function span(text: string, ...marks: string[]) {
  return {_type: 'span', _key: text, text, marks}
}

function linked(address: unknown) {
  return block('', {
    children: [span('words', 'l')],
    markDefs: [{_type: 'link', _key: 'l', href: address}],
  })
}

function linkedTo(target: unknown) {
  return block('', {
    children: [span('words', 'l')],
    markDefs: [{_type: 'internalLink', _key: 'l', reference: {_ref: 'x'}, target}],
  })
}

function row(...cells: string[]) {
  return {
    _type: 'row',
    cells: cells.map((cell) => ({_type: 'cell', value: cell ? [block(cell)] : []})),
  }
}

const image = `image-${'a'.repeat(40)}-1000x500-jpg`

describe('renders', () => {
  test.each([
    ['a paragraph', [block('Hello')], '<p>Hello</p>'],
    [
      'a heading with its anchor beside it',
      [block('Repair', {style: 'h2'})],
      '<div><h2 id="repair">Repair</h2><a href="#repair" data-copy="" aria-label="Link to the section “Repair”">#</a></div>',
    ],
    [
      'a quotation',
      [block('Be kind', {style: 'blockquote'})],
      '<blockquote><p>Be kind</p></blockquote>',
    ],
    [
      'a bulleted list',
      [block('One', {listItem: 'bullet', level: 1}), block('Two', {listItem: 'bullet', level: 1})],
      '<ul><li>One</li><li>Two</li></ul>',
    ],
    ['a numbered list', [block('One', {listItem: 'number', level: 1})], '<ol><li>One</li></ol>'],
    [
      'strong and emphasised text',
      [block('', {children: [span('a', 'strong'), span('b', 'em')]})],
      '<p><strong>a</strong><em>b</em></p>',
    ],
    ['a link', [linked('https://example.org/')], '<p><a href="https://example.org/">words</a></p>'],
    [
      'the call to action with the label of the settings',
      [{_type: 'callToAction', _key: 'c'}],
      '<aside aria-label="Invitation"><p>Would you like to talk?</p><a href="mailto:a@b.example">request a session</a></aside>',
    ],
    [
      'the call to action with a label of its own',
      [{_type: 'callToAction', _key: 'c', label: 'Write to me'}],
      '<aside aria-label="Invitation"><p>Would you like to talk?</p><a href="mailto:a@b.example">Write to me</a></aside>',
    ],
  ])('%s', (_, value, markup) => {
    expect(render(value)).toBe(`<div>${markup}</div>`)
  })

  test('a figure with its size, alternative text and caption', () => {
    const figure = {
      _type: 'figure',
      _key: 'f',
      asset: {_id: image},
      alt: 'A pond',
      caption: 'Still',
    }
    const markup = render([figure])
    expect(markup).toContain('alt="A pond"')
    expect(markup).toContain('width="1000" height="500"')
    expect(markup).toContain(`src="/images/local/production/${'a'.repeat(40)}-1000x500.jpg?w=960`)
    expect(markup).toContain('<figcaption>Still</figcaption>')
  })
})

function picture(alt: string, fields: object = {}) {
  return {_type: 'figure', _key: alt, asset: {_id: image}, alt, ...fields}
}

function gallery(...pictures: unknown[]) {
  return {_type: 'gallery', _key: 'g', pictures}
}

describe('a gallery', () => {
  test('is a named group of figures with their descriptions', () => {
    const pictures = [picture('A', {caption: 'At noon'}), picture('B', {decorative: true})]
    const markup = render([{...gallery(...pictures), caption: 'Both banks'}])
    expect(markup).toContain('<figure aria-label="Both banks">')
    expect(markup.match(/<figure>/g)).toHaveLength(2)
    expect(markup).toContain('alt="A"')
    expect(markup).toContain('alt=""')
    expect(markup).toContain('<figcaption>At noon</figcaption>')
    expect(markup).toContain('<figcaption>Both banks</figcaption>')
  })

  test('has a name without a caption', () => {
    expect(render([gallery(picture('A'), picture('B'))])).toContain('aria-label="Pictures"')
  })

  test('of one usable picture is a figure', () => {
    const markup = render([{...gallery(picture('A'), {_type: 'figure'}), caption: 'Bank'}])
    expect(markup).toContain('<figcaption>Bank</figcaption>')
    expect(markup).not.toContain('aria-label')
  })

  test.each([[undefined], [null], ['text'], [[]], [{}], [[null, 7, {}, {_type: 'block'}]]])(
    'with the pictures %j renders nothing',
    (pictures) => {
      expect(render([{_type: 'gallery', _key: 'g', pictures}])).toBe('<div></div>')
    },
  )
})

describe('special blocks', () => {
  const text = [block('Breathe')]

  test.each([
    ['note', 'Note'],
    ['practice', 'Practice'],
    ['caution', 'Take care'],
    ['an unknown tone', 'Note'],
  ])('a callout with the tone %s has a label', (tone, word) => {
    const markup = render([{_type: 'callout', _key: 'c', tone, title: 'Slowly', text}])
    expect(markup).toContain(`<div role="note" aria-label="${word}: Slowly">`)
    expect(markup).toContain(`</svg>${word}</p><p>Slowly</p><p>Breathe</p></div>`)
  })

  test.each([
    [
      'a pull quote',
      {_type: 'pullQuote', text: 'Stay', attribution: 'A friend'},
      '<figure><blockquote><p>Stay</p></blockquote><figcaption>A friend</figcaption></figure>',
    ],
    [
      'a pull quote without attribution',
      {_type: 'pullQuote', text: 'Stay'},
      '<figure><blockquote><p>Stay</p></blockquote></figure>',
    ],
    ['a reusable passage', {_type: 'passageUse', passage: {text}}, '<div><p>Breathe</p></div>'],
    ['a deleted passage', {_type: 'passageUse', passage: null}, ''],
    ['a callout without text', {_type: 'callout', tone: 'note', text: []}, ''],
    ['a pull quote without text', {_type: 'pullQuote', attribution: 'A friend'}, ''],
    ['a download without its file', {_type: 'download', title: 'A sheet', file: null}, ''],
    ['a table without rows', {_type: 'table', rows: []}, ''],
  ])('%s', (_, member, markup) => {
    expect(render([{...member, _key: 'm'}])).toBe(`<div>${markup}</div>`)
  })

  test('a download links to this site and names its type and size', () => {
    const file = {
      _id: `file-${'b'.repeat(40)}-pdf`,
      originalFilename: 'Three breaths.pdf',
      extension: 'pdf',
      size: 240_400,
    }
    expect(
      render([{_type: 'download', _key: 'd', title: 'A sheet', description: 'To keep', file}]),
    ).toBe(
      `<div><div><a href="/files/local/production/${'b'.repeat(40)}.pdf/Three%20breaths.pdf" download="">A sheet</a> <span>(PDF, 240 KB)</span><p>To keep</p></div></div>`,
    )
  })

  test('a decorative picture has an empty alternative text, and the credit follows the caption', () => {
    const figure = {
      _type: 'figure',
      _key: 'f',
      asset: {_id: image},
      alt: 'A pond',
      decorative: true,
    }
    expect(render([figure])).toContain(' alt=""')
    expect(render([{...figure, caption: 'Still', credit: 'By a friend'}])).toContain(
      '<figcaption>Still <small>By a friend</small></figcaption>',
    )
  })

  test('a table has headers and a focusable frame', () => {
    const table = {
      _type: 'table',
      _key: 't',
      headerRows: 1,
      caption: 'Pauses',
      rows: [row('Who', 'When'), row('You', ''), row('Me')],
    }
    expect(render([table])).toBe(
      '<div><section aria-label="Pauses" tabindex="0"><table><caption>Pauses</caption>' +
        '<thead><tr><th scope="col">Who</th><th scope="col">When</th></tr></thead>' +
        '<tbody><tr><td>You</td><td></td></tr><tr><td>Me</td><td></td></tr></tbody>' +
        '</table></section></div>',
    )
  })

  test('a table with row headings has header cells in the first column', () => {
    const table = {
      _type: 'table',
      _key: 't',
      headerRows: 1,
      rowHeadings: true,
      rows: [row('', 'When', 'Where'), row('You', 'Now', 'Here'), row('', 'Then')],
    }
    expect(render([table])).toBe(
      '<div><section aria-label="Table: When, Where" tabindex="0"><table>' +
        '<thead><tr><td></td><th scope="col">When</th><th scope="col">Where</th></tr></thead>' +
        '<tbody><tr><th scope="row">You</th><td>Now</td><td>Here</td></tr>' +
        '<tr><td></td><td>Then</td><td></td></tr></tbody></table></section></div>',
    )
  })

  test.each([
    ['one column', {rowHeadings: true, rows: [row('You'), row('Me')]}],
    ['a value that is no switch', {rowHeadings: 'yes', rows: [row('You', 'Now')]}],
  ])('a table with %s has no row headings', (_, fields) => {
    const markup = render([{_type: 'table', _key: 't', ...fields}])
    expect(markup).toContain('aria-label="Table"')
    expect(markup).not.toContain('<th')
  })
})

describe('internal links', () => {
  test.each([
    ['an article', {_type: 'article', slug: 'a b'}, '<a href="/articles/a%20b">words</a>'],
    ['an author', {_type: 'author', slug: 'a'}, '<a href="/authors/a">words</a>'],
    ['a document that readers cannot see', {_type: 'article', slug: null}, 'words'],
    ['a deleted document', null, 'words'],
    ['a document without a page', {_type: 'source', slug: 'a'}, 'words'],
  ])('to %s', (_, target, markup) => {
    expect(render([linkedTo(target)])).toBe(`<div><p>${markup}</p></div>`)
  })
})

describe('notes', () => {
  const source = {_id: 's', kind: 'book', title: 'A <quiet> house', year: 2020}
  const body = [
    block('', {
      children: [
        span('Words'),
        {_type: 'footnote', _key: 'f', text: [block('A remark')]},
        {_type: 'citation', _key: 'c', source, locator: 'p. 12'},
        {_type: 'citation', _key: 'd', source},
      ],
    }),
  ]

  test('have marks that link to them', () => {
    expect(render(body)).toBe(
      '<div><p>Words<sup><a id="mark_1" href="#note_1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>' +
        '<a id="cited_1_1" href="#source_1" role="doc-biblioref" aria-label="Source 1, p. 12">[1, p. 12]</a>' +
        '<a id="cited_1_2" href="#source_1" role="doc-biblioref" aria-label="Source 1">[1]</a></p></div>',
    )
  })

  test('are listed once, with links back to all marks', () => {
    expect(renderNotes(body)).toBe(
      '<section role="doc-endnotes" aria-labelledby="notes_title"><h2 id="notes_title">Notes</h2>' +
        '<ol><li id="note_1" tabindex="-1"><p>A remark</p><span><a href="#mark_1" role="doc-backlink" aria-label="Back to footnote 1">↩\uFE0E</a></span></li></ol></section>' +
        '<section role="doc-bibliography" aria-labelledby="references_title"><h2 id="references_title">References</h2>' +
        '<ol><li id="source_1" tabindex="-1"><p><cite>A &lt;quiet&gt; house</cite>. (2020).</p><span>' +
        '<a href="#cited_1_1" role="doc-backlink" aria-label="Back to the citation of source 1, place a">↩\uFE0E<sup>a</sup></a>' +
        '<a href="#cited_1_2" role="doc-backlink" aria-label="Back to the citation of source 1, place b">↩\uFE0E<sup>b</sup></a>' +
        '</span></li></ol></section>',
    )
  })

  test('are not listed if there are none', () => {
    expect(renderNotes([block('Words')])).toBe('')
  })
})

describe('right-to-left text', () => {
  test.each([
    ['a paragraph', [block('שלום')], '<p dir="auto">שלום</p>'],
    [
      'a list item',
      [block('سلام', {listItem: 'bullet'})],
      '<ul dir="rtl"><li dir="auto">سلام</li></ul>',
    ],
    ['emoji and ligatures are kept', [block('👩‍❤️‍👩 नमस्ते')], '<p>👩‍❤️‍👩 नमस्ते</p>'],
  ])('%s', (_, value, markup) => {
    expect(render(value)).toBe(`<div>${markup}</div>`)
  })
})

describe('hostile or invalid content', () => {
  test.each([
    ['a javascript: link', [linked('javascript:alert(1)')], '<p>words</p>'],
    ['a data: link', [linked('data:text/html,x')], '<p>words</p>'],
    ['a link without an address', [linked(undefined)], '<p>words</p>'],
    [
      'markup in the text',
      [block('<script>alert(1)</script>')],
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['an unknown block', [{_type: 'carousel', _key: 'x', html: '<b>'}], ''],
    ['an unknown mark', [block('', {children: [span('a', 'blink')]})], '<p>a</p>'],
    ['an unknown style', [block('a', {style: 'h1'})], '<p>a</p>'],
    ['an empty paragraph', [block('  ')], ''],
    ['an empty heading', [block('', {style: 'h2'})], ''],
    ['a figure without its asset', [{_type: 'figure', _key: 'f', asset: null}], ''],
    [
      'a figure with an invalid asset',
      [{_type: 'figure', _key: 'f', asset: {_id: 'image-x"'}}],
      '',
    ],
    [
      'invalid entries',
      [null, 7, 'text', {}, block('a', {children: null}), block('b')],
      '<p>b</p>',
    ],
    ['a string instead of a list', 'text', ''],
    ['null', null, ''],
  ])('%s', (_, value, markup) => {
    expect(render(value)).toBe(`<div>${markup}</div>`)
  })

  test('a call to action with a javascript: address is not shown', () => {
    const hostile = {...invitation, target: 'javascript:alert(1)'}
    expect(render([{_type: 'callToAction', _key: 'c'}], hostile)).toBe('<div></div>')
  })

  test('a list with 200 levels and a very long text are rendered', () => {
    const deep = Array.from({length: 200}, (_, i) =>
      block(`i${i}`, {listItem: 'bullet', level: i + 1}),
    )
    expect(render(deep)).toContain('i199')
    expect(render([block('word '.repeat(40_000))]).length).toBeGreaterThan(200_000)
  })

  test('no stored value makes rendering throw or adds a script', () => {
    const members = fc.record(
      {
        _type: fc.constantFrom(
          'block',
          'figure',
          'callToAction',
          'callout',
          'passageUse',
          'pullQuote',
          'table',
          'download',
          'noteMark',
          'span',
          'x',
          '',
        ),
        text: fc.jsonValue(),
        rows: fc.jsonValue(),
        file: fc.jsonValue(),
        passage: fc.jsonValue(),
        _key: fc.oneof(fc.string(), fc.integer()),
        style: fc.oneof(fc.constantFrom('h2', 'h3', 'normal', 'blockquote'), fc.jsonValue()),
        listItem: fc.oneof(fc.constantFrom('bullet', 'number'), fc.jsonValue()),
        level: fc.oneof(fc.integer(), fc.jsonValue()),
        children: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({_type: fc.constant('span'), text: fc.jsonValue(), marks: fc.jsonValue()}),
          ),
        ),
        markDefs: fc.jsonValue(),
        asset: fc.jsonValue(),
        crop: fc.jsonValue(),
        hotspot: fc.jsonValue(),
        alt: fc.jsonValue(),
        caption: fc.jsonValue(),
        label: fc.jsonValue(),
      },
      {requiredKeys: ['_type']},
    )
    fc.assert(
      fc.property(fc.array(members), (value) => {
        expect(render(value)).not.toContain('<script')
      }),
    )
  })
})

test.each([
  [
    ['citation', 'footnote'],
    ['source', 'after'],
  ],
  [
    ['footnote', 'citation'],
    ['note', 'source apart'],
  ],
  [
    ['citation', 'citation'],
    ['source', 'source next'],
  ],
  [
    ['footnote', 'footnote'],
    ['note', 'note'],
  ],
])('marks side by side are set apart: %j', (kinds, classes) => {
  const source = {_id: 'one', title: 'One'}
  const note = [{_type: 'block', _key: 'n', children: [{_type: 'span', _key: 's', text: 'Said.'}]}]
  const children = [
    {_type: 'span', _key: 'said', text: 'So it is said.'},
    ...kinds.map((_type, at) => ({_type, _key: `k${at}`, source, text: note})),
  ]
  const text = readArticleText([{_type: 'block', _key: 'b', style: 'normal', children}])
  const html = renderToStaticMarkup(createElement(ArticleBody, {text, words}))
  const found = [...html.matchAll(/<(?:sup|a [^>]*doc-biblioref")[^>]*class="([^"]*)"/g)]
  expect(found.map(([, names]) => names?.replaceAll(/_?(\w+?)_\w+(?: |$)/g, '$1 ').trim())).toEqual(
    classes,
  )
})
