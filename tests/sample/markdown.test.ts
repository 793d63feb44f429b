import {describe, expect, test} from 'vitest'
import {readSampleArticle, toPortableText} from '../../scripts/sample/markdown.ts'

const span = (text: string, ...marks: string[]) => ({_type: 'span', text, marks})

describe('a sample article’s Markdown', () => {
  const cases: {name: string; markdown: string; blocks: object[]}[] = [
    {
      name: 'joins the lines of a paragraph',
      markdown: 'One\ntwo.\n\n\nThree.',
      blocks: [
        {style: 'normal', children: [span('One two.')]},
        {style: 'normal', children: [span('Three.')]},
      ],
    },
    {
      name: 'supports two levels of headings and quotations',
      markdown: '## A\n\n### B\n\n> C',
      blocks: [
        {style: 'h2', children: [span('A')]},
        {style: 'h3', children: [span('B')]},
        {style: 'blockquote', children: [span('C')]},
      ],
    },
    {
      name: 'supports lists',
      markdown: '- one\n- two\n\n1. first',
      blocks: [
        {listItem: 'bullet', level: 1, children: [span('one')]},
        {listItem: 'bullet', level: 1, children: [span('two')]},
        {listItem: 'number', level: 1, children: [span('first')]},
      ],
    },
    {
      name: 'supports emphasis within a sentence',
      markdown: 'a **b** c *d*',
      blocks: [{children: [span('a '), span('b', 'strong'), span(' c '), span('d', 'em')]}],
    },
    {
      name: 'supports figures with and without a caption',
      markdown: '![What it shows](a.svg "Look")\n\n![Other](b.svg)',
      blocks: [
        {_type: 'figure', file: 'a.svg', alt: 'What it shows', caption: 'Look'},
        {_type: 'figure', file: 'b.svg', alt: 'Other'},
      ],
    },
    {
      name: 'supports citations with and without a locator',
      markdown: 'So it is [@wren-2019], and not so [@owl, p. 12].',
      blocks: [
        {
          children: [
            span('So it is '),
            {_type: 'citation', source: {_ref: 'sample-source-wren-2019'}},
            span(', and not so '),
            {_type: 'citation', source: {_ref: 'sample-source-owl'}, locator: 'p. 12'},
            span('.'),
          ],
        },
      ],
    },
    {
      name: 'supports footnotes that contain emphasis and links',
      markdown: 'So.^[Not *quite*: see [there](/a).] Yes.',
      blocks: [
        {
          children: [
            span('So.'),
            {
              _type: 'footnote',
              text: [
                {
                  markDefs: [{_type: 'link', href: '/a'}],
                  children: [
                    span('Not '),
                    span('quite', 'em'),
                    span(': see '),
                    {text: 'there'},
                    span('.'),
                  ],
                },
              ],
            },
            span(' Yes.'),
          ],
        },
      ],
    },
    {
      name: 'supports pull quotes',
      markdown: '>> Stay\na while.',
      blocks: [{_type: 'pullQuote', text: 'Stay a while.'}],
    },
    {
      name: 'supports callouts with and without a title',
      markdown: '> [!practice] Try it\n> Breathe.\n>\n> - in\n> - out\n\n> [!note]\n> So.',
      blocks: [
        {
          _type: 'callout',
          tone: 'practice',
          title: 'Try it',
          text: [
            {children: [span('Breathe.')]},
            {listItem: 'bullet', children: [span('in')]},
            {listItem: 'bullet', children: [span('out')]},
          ],
        },
        {_type: 'callout', tone: 'note', text: [{children: [span('So.')]}]},
      ],
    },
    {
      name: 'supports tables with a header row',
      markdown: '| A | B |\n|---|---|\n| **c** | d |',
      blocks: [
        {
          _type: 'table',
          headerRows: 1,
          rows: [
            {cells: [{value: [{children: [span('A')]}]}, {value: [{children: [span('B')]}]}]},
            {
              cells: [
                {value: [{children: [span('c', 'strong')]}]},
                {value: [{children: [span('d')]}]},
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'supports reusable passages',
      markdown: '<!-- passage: not-advice -->',
      blocks: [{_type: 'passageUse', passage: {_ref: 'sample-passage-not-advice'}}],
    },
    {
      name: 'supports the call to action',
      markdown: '<!-- call to action -->',
      blocks: [{_type: 'callToAction'}],
    },
  ]
  test.each(cases)('$name', ({markdown, blocks}) => {
    expect(toPortableText(markdown)).toMatchObject(blocks)
  })

  test('converts links, with a mark definition each, and links to articles to references', () => {
    const [block] = toPortableText('See [here](/a) and [there](/articles/b).')
    if (block?._type !== 'block')
      throw new Error('The first member of the body is not a paragraph.')
    const [here, there] = block.markDefs
    expect([here, there]).toMatchObject([
      {_type: 'link', href: '/a'},
      {_type: 'internalLink', reference: {_type: 'reference', _ref: 'sample-b'}},
    ])
    expect(block.children).toMatchObject([
      span('See '),
      span('here', String(here?._key)),
      span(' and '),
      span('there', String(there?._key)),
      span('.'),
    ])
  })

  test('creates the same keys every time, and different ones for equal blocks', () => {
    const markdown = 'Same.\n\nSame.'
    const [one, other] = toPortableText(markdown)
    expect(toPortableText(markdown)).toEqual([one, other])
    expect(one?._key).not.toBe(other?._key)
  })
})

test('field values of an article may contain colons', () => {
  const {fields, body} = readSampleArticle('---\ntitle: One: Two\nlede: Three\n---\n\nFour.\n')
  expect(fields).toEqual({title: 'One: Two', lede: 'Three'})
  expect(body).toHaveLength(1)
})

test('throws for an article without fields', () => {
  expect(() => readSampleArticle('Four.\n')).toThrow(/must begin with its fields/)
})
