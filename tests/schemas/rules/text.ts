import {article, linked, paragraph, picture, reference} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {notWhole, saysNothing, unsafe, unseen} from './messages.ts'

/** Returns an article with these entries in its body. */
const containing = (...body: object[]) => ({...article, body})

/** Returns an article with this in the middle of a sentence. */
const inSentence = (member: object) =>
  containing({...paragraph, children: [...paragraph.children, {_key: 'member', ...member}]})

/** Returns a text inside another one. */
const words = (href?: string) => (href === undefined ? [paragraph] : linked(href))
const empty = [{...paragraph, children: [{_type: 'span', _key: 'a', text: '', marks: []}]}]

const table = (value: object[]) =>
  containing({
    _type: 'table',
    _key: 'table',
    headerRows: 1,
    rows: [{_type: 'row', _key: 'row', cells: [{_type: 'cell', _key: 'cell', value}]}],
  })

const internal = (fields: object) =>
  containing({
    ...paragraph,
    markDefs: [{_type: 'internalLink', _key: 'link', ...fields}],
  })

const pictures = (...alts: string[]) =>
  alts.map((alt, index) => ({...picture, _type: 'figure', _key: `p${index}`, alt}))

const gallery = (...alts: string[]) =>
  containing({_type: 'gallery', _key: 'gallery', pictures: pictures(...alts)})

const wrongNumber = 'A gallery has 2 to 12 pictures. For a single one, insert a picture.'

export const textRules: RuleCase[] = [
  ['a gallery', gallery('A', 'B'), []],
  ['a gallery of one picture', gallery('A'), [['error', 'body.gallery.pictures', wrongNumber]]],
  [
    'a gallery of thirteen pictures',
    gallery(...'ABCDEFGHIJKLM'),
    [['error', 'body.gallery.pictures', wrongNumber]],
  ],
  [
    'a picture of a gallery without alternative text',
    gallery('A', ''),
    [['error', 'body.gallery.pictures.p1.alt', saysNothing]],
  ],
  [
    'a figure without a picture',
    {...article, body: [{_type: 'figure', _key: 'figure'}]},
    [['error', 'body.figure', 'Choose a picture, or remove it from the text.']],
  ],
  [
    'a figure without alternative text',
    {...article, body: [{...picture, _type: 'figure', _key: 'figure'}]},
    [['error', 'body.figure.alt', saysNothing]],
  ],
  [
    'a link without a URL',
    {...article, body: linked(undefined)},
    [
      [
        'error',
        'body.paragraph.markDefs.link.href',
        'Say where this link leads, or remove the link from the words.',
      ],
    ],
  ],
  [
    'a javascript: link',
    {...article, body: linked('javascript:alert(1)')},
    [['error', 'body.paragraph.markDefs.link.href', unsafe]],
  ],
  [
    'an incomplete URL',
    {...article, body: linked('www.example.org')},
    [['error', 'body.paragraph.markDefs.link.href', notWhole]],
  ],
  [
    'a URL with a password',
    {...article, body: linked('https://ada:secret@example.org/')},
    [
      [
        'error',
        'body.paragraph.markDefs.link.href',
        'Take the user name and password out of the address: every reader would see them.',
      ],
    ],
  ],
  [
    'a URL after a space',
    {...article, body: linked(' https://example.org/')},
    [
      [
        'error',
        'body.paragraph.markDefs.link.href',
        'Remove the blank before or after the address.',
      ],
    ],
  ],

  [
    'a figure with alternative text',
    containing({
      ...picture,
      _type: 'figure',
      _key: 'f',
      alt: 'A door',
      caption: 'The door',
      credit: 'A. W.',
    }),
    [],
  ],
  [
    'a decorative figure',
    containing({...picture, _type: 'figure', _key: 'f', decorative: true}),
    [],
  ],
  [
    'a call to action in a text, with and without its own text',
    containing(
      {_type: 'callToAction', _key: 'a'},
      {_type: 'callToAction', _key: 'b', label: 'Write to me'},
    ),
    [],
  ],
  ...[
    'https://example.org/',
    'http://example.org/a?b#c',
    'mailto:ada@example.org',
    'tel:+15550100',
    '/sessions',
    '#why',
  ].map((href): RuleCase => [`a link to ${href}`, {...article, body: linked(href)}, []]),
  ['a link to a page of this site', internal({reference: reference('topic')}), []],
  [
    'an internal link without a page',
    internal({}),
    [
      [
        'error',
        'body.paragraph.markDefs.link.reference',
        'Choose the page, or remove the link from the words.',
      ],
    ],
  ],
  [
    'a link to an unpublished page',
    internal({reference: reference('a-draft')}),
    [['error', 'body.paragraph.markDefs.link.reference', unseen]],
  ],
  [
    'a citation',
    inSentence({_type: 'citation', source: reference('source'), locator: 'p. 12'}),
    [],
  ],
  [
    'a citation without a source',
    inSentence({_type: 'citation', locator: 'p. 12'}),
    [
      [
        'error',
        'body.paragraph.children.member.source',
        'Choose the source, or remove this citation from the sentence.',
      ],
    ],
  ],
  ['a footnote', inSentence({_type: 'footnote', text: words('https://example.org/')}), []],
  ...[undefined, [], empty].map((text, index): RuleCase => [
    `a footnote without words (${index})`,
    inSentence({_type: 'footnote', ...(text && {text})}),
    [
      [
        'error',
        'body.paragraph.children.member.text',
        'Write the footnote, or remove it from the sentence.',
      ],
    ],
  ]),
  [
    'a javascript: link in a footnote',
    inSentence({_type: 'footnote', text: words('javascript:alert(1)')}),
    [['error', 'body.paragraph.children.member.text.paragraph.markDefs.link.href', unsafe]],
  ],
  ['a pull quote', containing({_type: 'pullQuote', _key: 'quote', text: 'Stay.'}), []],
  [
    'a pull quote without text',
    containing({_type: 'pullQuote', _key: 'quote', attribution: 'Ada Wren'}),
    [['error', 'body.quote.text', 'Write the words to be set large, or remove this pull quote.']],
  ],
  [
    'a pull quote as long as a paragraph',
    containing({_type: 'pullQuote', _key: 'quote', text: 'a'.repeat(241)}),
    [
      [
        'warning',
        'body.quote.text',
        'This is long to be set large. One sentence works best; can you shorten it?',
      ],
    ],
  ],
  [
    'a callout',
    containing({_type: 'callout', _key: 'box', tone: 'practice', title: 'Try it', text: words()}),
    [],
  ],
  [
    'a callout without text',
    containing({_type: 'callout', _key: 'box', tone: 'note', text: empty}),
    [['error', 'body.box.text', 'Write the words in the box, or remove this callout.']],
  ],
  ['a passage', containing({_type: 'passageUse', _key: 'use', passage: reference('passage')}), []],
  [
    'a passage entry without a reference',
    containing({_type: 'passageUse', _key: 'use'}),
    [['error', 'body.use.passage', 'Choose the text to be shown here, or remove this line.']],
  ],
  [
    'a download',
    containing({
      _type: 'download',
      _key: 'sheet',
      title: 'A sheet to print',
      file: {_type: 'file', asset: reference('file-0a1b2c-pdf')},
    }),
    [],
  ],
  [
    'a download without a file and a name',
    containing({_type: 'download', _key: 'sheet'}),
    [
      ['error', 'body.sheet.file', 'Choose the file, or remove this hand-out from the text.'],
      ['error', 'body.sheet.title', 'Name the hand-out: without words there is nothing to click.'],
    ],
  ],
  ['a table', table(words('https://example.org/')), []],
  [
    'a javascript: link in a table',
    table(linked('javascript:alert(1)')),
    [['error', 'body.table.rows.row.cells.cell.value.paragraph.markDefs.link.href', unsafe]],
  ],
  [
    'a table with a long caption',
    containing({_type: 'table', _key: 'table', caption: 'a'.repeat(201), rows: []}),
    [['warning', 'body.table.caption', 'This is long for a caption. Can the text say the rest?']],
  ],
  [
    'a table with an invalid number of header rows',
    containing({_type: 'table', _key: 'table', headerRows: 0.5, rows: []}),
    [['error', 'body.table.headerRows', 'Write 0, 1 or 2: the rows that name the columns.']],
  ],
]
