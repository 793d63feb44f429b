import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readReference} from '../../../studio/sources/read-reference.ts'
import type {Reading} from '../../../studio/sources/source-fields.ts'
import {runs} from '../../property-runs.ts'

/** Entries in the style of programs and publishers, with invented content. */
const understood: [string, string, Omit<Reading, 'format' | 'item'>][] = [
  [
    'an article exported by Zotero',
    String.raw`
@article{wren_second_2019,
	title = {The second breath: {Listening} in couples},
	volume = {12},
	issn = {0000-0000},
	url = {https://journals.example/second-breath},
	doi = {10.1234/jpl.2019.004},
	language = {en},
	number = {3},
	urldate = {2026-03-02},
	journal = {Journal of Plain Listening},
	author = {Wren, Ada and M{\"u}ller, J{\"o}rg},
	month = mar,
	year = {2019},
	pages = {123--145},
	file = {PDF:C\:\\Papers\\wren.pdf:application/pdf},
}`,
    {
      fields: {
        kind: 'article',
        title: 'The second breath: Listening in couples',
        authors: [
          {family: 'Wren', given: 'Ada'},
          {family: 'Müller', given: 'Jörg'},
        ],
        year: 2019,
        container: 'Journal of Plain Listening',
        volume: '12',
        issue: '3',
        pages: '123–145',
        doi: '10.1234/jpl.2019.004',
        url: 'https://journals.example/second-breath',
        accessed: '2026-03-02',
      },
      notKept: ['month', 'ISSN', 'language'],
      notes: [],
    },
  ],
  [
    'an article from a DOI registry, on one line, with two DOIs and HTML in the title',
    ` @article{Wren_2020, title={Touch &amp; <i>talk</i>: a review}, volume={7}, ISSN={0000-0000}, url={http://dx.doi.org/10.1234/ab.12(3)45}, DOI={10.1234/ab.12(3)45}, number={1}, journal={Annals of Talking}, publisher={Example Press}, author={Wren, Ada}, year={2020}, month=Feb, pages={1-9} }`,
    {
      fields: {
        kind: 'article',
        title: 'Touch & talk: a review',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2020,
        container: 'Annals of Talking',
        volume: '7',
        issue: '1',
        pages: '1–9',
        publisher: 'Example Press',
        doi: '10.1234/ab.12(3)45',
      },
      notKept: ['month', 'ISSN'],
      notes: [],
    },
  ],
  [
    'a chapter in quotation marks, with an abbreviation, joined values and names in natural order',
    String.raw`
@string{press = "Example University Press"}
@comment{a note {with braces} @book{not-this,}}
@InCollection(berg:1998,
  Author    = "Anna van den Berg and Jos{\'e} M{\'a}rquez and {Institute of {Quiet} Studies}",
  Title     = "On " # {\enquote{holding}} # " and being held",
  BookTitle = "A Handbook of Attachment",
  Editor    = "Ed Itor",
  Publisher = press,
  Pages     = "10--12, 15",
  Year      = 1998
)`,
    {
      fields: {
        kind: 'chapter',
        title: 'On “holding” and being held',
        authors: [
          {family: 'van den Berg', given: 'Anna'},
          {family: 'Márquez', given: 'José'},
          {family: 'Institute of Quiet Studies'},
        ],
        year: 1998,
        container: 'A Handbook of Attachment',
        pages: '10–12, 15',
        publisher: 'Example University Press',
      },
      notKept: ['editors'],
      notes: [],
    },
  ],
  [
    'a thesis',
    '@phdthesis{x, author={Wren, Jr., Ada}, title={Slow Answers}, school={Example University}, year={2024}}',
    {
      fields: {
        kind: 'thesis',
        title: 'Slow Answers',
        authors: [{family: 'Wren', given: 'Ada', suffix: 'Jr.'}],
        year: 2024,
        publisher: 'Example University',
      },
      notKept: [],
      notes: [],
    },
  ],
  [
    'a BibLaTeX website with labelled names, a subtitle and a complete date',
    '@online{x, author={family=Beauvais, given=Lou, prefix=de}, title={Quiet}, subtitle={A guide}, date={2021-05-04}, url={https://example.org/quiet}, urldate={2026-01-09}}',
    {
      fields: {
        kind: 'website',
        title: 'Quiet: A guide',
        authors: [{family: 'de Beauvais', given: 'Lou'}],
        year: 2021,
        url: 'https://example.org/quiet',
        accessed: '2026-01-09',
      },
      notKept: ['month and day'],
      notes: [],
    },
  ],
  [
    'an edited book without authors, and with “others”',
    '@book{x, editor={Wren, Ada and others}, title={Readings}, publisher={Example Press}, year={2001}}',
    {
      fields: {
        kind: 'book',
        title: 'Readings',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2001,
        publisher: 'Example Press',
      },
      notKept: [],
      notes: [
        'No author is named. The editors stand in the place of the authors.',
        'The entry leaves authors out (“and others”). Add them by hand.',
      ],
    },
  ],
  [
    'an entry without a key, commas and a closing brace',
    '@article{\n title = {Half}\n author = {Wren, Ada}\n year = 2011\n',
    {
      fields: {
        kind: 'article',
        title: 'Half',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 2011,
      },
      notKept: [],
      notes: ['The entry has no closing brace. Check whether its end is missing.'],
    },
  ],
  [
    'a field without a closing brace',
    '@article{x,\n title = {Open ended,\n year = {2012},\n journal = {A Journal}\n}',
    {
      fields: {kind: 'article', title: 'Open ended', year: 2012, container: 'A Journal'},
      notKept: [],
      notes: ['The field “title” is not closed. Its first line was used.'],
    },
  ],
  [
    'two entries, the first with a repeated field and an invalid line',
    '@misc{a, title={One}, title={Two}, ???\n howpublished={\\url{https://example.org/a_b}}}\n@misc{b, title={Other}}',
    {
      fields: {kind: 'website', title: 'One', url: 'https://example.org/a_b'},
      notKept: [],
      notes: [
        'The field “title” occurs twice. The first one was used.',
        'This could not be read: “???”.',
        'There are 2 entries here, and the first was used. Paste each of the others into a source of its own.',
      ],
    },
  ],
  [
    'invalid URLs and DOIs',
    '@misc{x, title={A \\strange{trap}}, url={javascript:alert(1)}, doi={see the web}}',
    {
      fields: {title: 'A trap'},
      notKept: ['address', 'DOI'],
      notes: [
        'The address “javascript:alert(1)” is not one that a browser can open. It was left out.',
        '“see the web” does not look like a DOI. It was left out.',
        'What kind of work it is does not become clear. Choose the kind yourself.',
        '\\strange was left out: it is a LaTeX command not known here.',
      ],
    },
  ],
  [
    'an article in a publisher’s RIS, with Windows line ends',
    [
      '\uFEFFTY  - JOUR',
      'T1  - Repair after rupture: &#x201C;sorry&#x201D; and after',
      'AU  - Wren, Ada',
      'AU  - Okafor, Chidi B., Jr.',
      'PY  - 2018/05//',
      'DA  - 2018/05/01',
      'N1  - doi: 10.1234/rar.77',
      'DO  - https://doi.org/10.1234/rar.77',
      'T2  - Studies in Repair',
      'JF  - Studies in Repair',
      'JA  - Stud. Rep.',
      'SP  - 301',
      'EP  - 320',
      'VL  - 4',
      'IS  - 2',
      'PB  - Example Press',
      'SN  - 0000-0000',
      'UR  - https://doi.org/10.1234/rar.77',
      'Y2  - 2026/11/02',
      'AB  - A long sentence',
      'that goes on in the next line.',
      'KW  - repair',
      'KW  - couples',
      'ER  - ',
      '',
    ].join('\r\n'),
    {
      fields: {
        kind: 'article',
        title: 'Repair after rupture: “sorry” and after',
        authors: [
          {family: 'Wren', given: 'Ada'},
          {family: 'Okafor', given: 'Chidi B.', suffix: 'Jr.'},
        ],
        year: 2018,
        container: 'Studies in Repair',
        volume: '4',
        issue: '2',
        pages: '301–320',
        publisher: 'Example Press',
        doi: '10.1234/rar.77',
        accessed: '2026-11-02',
      },
      notKept: ['month and day', 'notes', 'ISSN or ISBN', 'abstract', 'keywords'],
      notes: [],
    },
  ],
  [
    'a chapter in RIS with a title on two lines, one page and no ER',
    'TY  - CHAP\nTI  - Being\n      near\nBT  - A Book\nA1  - {WHO}\nA2  - Editor, An\nSP  - 7\nEP  - 7\nPY  - 1999',
    {
      fields: {
        kind: 'chapter',
        title: 'Being near',
        authors: [{family: '{WHO}'}],
        year: 1999,
        container: 'A Book',
        pages: '7',
      },
      notKept: ['editors'],
      notes: [],
    },
  ],
  [
    'two RIS records, the first an edited book',
    'TY  - EDBOOK\nBT  - Readings\nED  - Wren, Ada\nER  -\nTY  - GEN\nTI  - Other\nER  -',
    {
      fields: {kind: 'book', title: 'Readings', authors: [{family: 'Wren', given: 'Ada'}]},
      notKept: [],
      notes: [
        'There are 2 entries here, and the first was used. Paste each of the others into a source of its own.',
        'No author is named. The editors stand in the place of the authors.',
      ],
    },
  ],
  [
    'a bare DOI',
    'doi:10.1234/ab.5.',
    {
      fields: {doi: '10.1234/ab.5'},
      notKept: [],
      notes: [
        'A DOI says nothing about title and authors. Paste a BibTeX, RIS or PubMed entry for those.',
      ],
    },
  ],
]

test.for(['doi.org/10.1000/xyz', 'info:doi/10.1000/xyz', 'urn:doi:10.1000/xyz'])(
  'parses %s as a DOI',
  (text) => {
    expect(readReference(text)).toMatchObject({format: 'DOI', fields: {doi: '10.1000/xyz'}})
  },
)

/** Places for the date of access and the URL, with the remaining note. */
test.for<[string, object, string[]]>([
  ['note={In press}', {}, ['note']],
  ['howpublished={Talk at the Hall of Rest}', {}, ['howpublished']],
  [
    String.raw`howpublished={\href{https://e.example/x}{l}}`,
    {kind: 'website', url: 'https://e.example/x'},
    [],
  ],
  ['url={https://e.example}, urldate={5 January 2021}', {accessed: '2021-01-05'}, []],
  ['url={https://e.example}, lastaccessed={2021/01/05}', {accessed: '2021-01-05'}, []],
  ['url={https://e.example}, urldate={05/01/2021}', {url: 'https://e.example'}, ['urldate']],
  ['note="[Online; accessed 1-February-2024]"', {accessed: '2024-02-01'}, []],
  [
    'note={Retrieved January 5, 2021, from https://e.example/x}',
    {accessed: '2021-01-05', url: 'https://e.example/x'},
    [],
  ],
  [
    String.raw`howpublished={Available at: \url{https://e.example/a_b} (accessed 3 May 2020)}`,
    {accessed: '2020-05-03', url: 'https://e.example/a_b'},
    [],
  ],
  [
    String.raw`note={A preprint, \url{https://e.example/p}}`,
    {url: 'https://e.example/p'},
    ['note'],
  ],
  [
    String.raw`howpublished="\verb|https://e.example/a_b|"`,
    {kind: 'website', url: 'https://e.example/a_b'},
    [],
  ],
  [
    'url={https://e.example/a_(b)}, note={See https://e.example/c.}',
    {url: 'https://e.example/a_(b)'},
    ['note'],
  ],
  ['doi={10.1000/a(1)}, url={https://doi.org/10.1000/a(1)}', {doi: '10.1000/a(1)'}, []],
  ['publisher={One}, school={Two}', {publisher: 'One'}, ['school']],
  ['edition={3}, number={3}', {issue: '3'}, ['edition']],
])('%s is used or listed', ([fields, kept, notKept]) => {
  expect(readReference(`@misc{k, title={T}, ${fields}}`)).toMatchObject({fields: kept, notKept})
})

describe('parses', () => {
  test.for(understood)('%s', ([, text, reading]) => {
    const {format: _format, item: _item, ...read} = readReference(text) as Reading
    expect(read).toEqual(reading)
  })
})

test.for([
  [
    'a reference in another style',
    'Wren, Ada. “Rest.” Annals 3.2 (2020): 1–9. https://doi.org/10.1000/x.',
  ],
  ['a DOI with a remark', 'doi:10.1000/x (accessed 3 May 2020)'],
  ['a DOI twice', '10.1000/x\nhttps://doi.org/10.1000/x'],
])('takes the only DOI from %s', ([, text]) => {
  expect(readReference(text ?? '')).toMatchObject({
    fields: {doi: '10.1000/x'},
    notKept: ['the words around the DOI'],
  })
})

test('a tab may follow the hyphen of a RIS tag', () => {
  expect(readReference('TY  -\tJOUR\r\nTI  -\tRest\r\nER  -\t')).toMatchObject({
    fields: {kind: 'article', title: 'Rest'},
  })
})

const neither = expect.stringContaining('This is not a reference that can be read here.')

const refused: [string, string, unknown][] = [
  ['nothing', ' ', neither],
  ['a sentence with an e-mail address', 'Write to ada@example.org', neither],
  ['an article’s address without a DOI', 'https://example.org/articles/7', neither],
  ['a list with hyphens', 'A - one\nB - two', neither],
  ['two DOIs in a text', 'See 10.1000/x and 10.1000/y.', neither],
  ['JSON of another kind', '{"name": "x"}', neither],
  ['half of an object', '{"title": "x",', neither],
  [
    'an entry without a title',
    '@article{x, year={2001}}',
    'There is neither a title nor a DOI in this entry. Check whether all of it was copied.',
  ],
  ['only comments', '@comment{nothing}', neither],
  [
    'a library of many entries',
    '@book{x, title={y}}'.repeat(5000),
    'This is too much for one source. Paste a single BibTeX, RIS or PubMed entry.',
  ],
]

describe('rejects with a message', () => {
  test.for(refused)('%s', ([, text, problem]) => {
    expect(readReference(text)).toEqual({problem})
  })
})

test('any pasted text is parsed or rejected in time, and results only in safe URLs', () => {
  const pieces = fc.constantFrom(
    '@article{',
    '@book(',
    '@string{a=',
    'x,',
    'title=',
    'url = ',
    'author = {',
    '"',
    '{',
    '}',
    ')',
    ',',
    '#',
    '\\"',
    '\\',
    '\\enquote{',
    ' and ',
    '$',
    'javascript:alert(1)',
    'https://user:secret@example.org',
    'TY  - JOUR',
    '\nTI  - ',
    '\nUR  - data:text/html,x',
    '\nER  -',
    '&#xD800;',
    '&#9999999;',
    '<i',
    '\n',
    '=',
    'é',
    '\u0000',
  )
  const text = fc.array(fc.oneof(pieces, fc.string({maxLength: 5})), {maxLength: 60})
  fc.assert(
    fc.property(text, (parts) => {
      const reading = readReference(parts.join(''))
      if ('problem' in reading) return
      expect(reading.fields.url ?? 'https://').toMatch(/^https?:\/\//i)
      expect(reading.fields.url ?? '').not.toContain('@')
      expect(reading.fields.title ?? reading.fields.doi).toBeTruthy()
    }),
    {numRuns: runs(200, 5000)},
  )
})

test.for(['{', '@a{', '\\"{', ' ', 'a and ', '@a{x,title={', '<i ', '10.1234/)'])(
  'handles fifty thousand characters of %j',
  (piece) => {
    const text = piece.repeat(Math.floor(49_000 / piece.length))
    for (const whole of [
      text,
      `@a{x, title={${text}`,
      `TY  - JOUR\nTI  - ${text}\nAU  - ${text}`,
    ]) {
      expect(readReference(whole)).toBeTypeOf('object')
    }
  },
)
