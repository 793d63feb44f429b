import type {OddEntry} from './odd-bibtex-entries.ts'

const json = (fields: object) => JSON.stringify(fields)

/** Unusual CSL-JSON with the resulting sources and the fields that are not kept. */
export const cslEntries: OddEntry[] = [
  [
    'particles, suffixes and organisations in parts of their own',
    json({
      id: 'a',
      type: 'article-journal',
      title: 'Three <i>houses</i>',
      author: [
        {family: 'Berg', given: 'J.-P.', 'non-dropping-particle': 'van den'},
        {family: 'Harrow', given: 'Edwin', suffix: 'jr'},
        {literal: 'The Quiet Group'},
      ],
      issued: {'date-parts': [['2014', '3']]},
      'container-title': 'Annals of Rest',
      volume: 12,
      page: '1-9',
      DOI: 'https://doi.org/10.1000/ABC',
      URL: 'https://doi.org/10.1000/abc',
      ISSN: '1234-5678',
    }),
    {
      fields: {
        kind: 'article',
        title: 'Three houses',
        authors: [
          {family: 'van den Berg', given: 'J.-P.'},
          {family: 'Harrow', given: 'Edwin', suffix: 'Jr.'},
          {family: 'The Quiet Group'},
        ],
        year: 2014,
        container: 'Annals of Rest',
        volume: '12',
        pages: '1–9',
        doi: '10.1000/ABC',
      },
      notKept: ['month', 'ISSN or ISBN'],
      notes: [],
    },
    'CSL stores particles apart from the family name; numbers may be texts. The address repeats the DOI.',
  ],
  [
    'a list of items, as Zotero copies it',
    json([
      {
        type: 'chapter',
        title: 'One',
        editor: [{family: 'Wren', given: 'Ada'}],
        issued: {raw: 'c. 1998'},
        accessed: {'date-parts': [[2021, 2, 3]]},
        URL: 'www.example.org/one',
        publisher: 'Quiet Press',
        'publisher-place': 'Leiden',
      },
      {type: 'book', title: 'Two'},
    ]),
    {
      fields: {
        kind: 'chapter',
        title: 'One',
        authors: [{family: 'Wren', given: 'Ada'}],
        year: 1998,
        publisher: 'Quiet Press',
        url: 'https://www.example.org/one',
        accessed: '2021-02-03',
      },
      notKept: ['place'],
      notes: [
        'There are 2 entries here, and the first was used. Paste each of the others into a source of its own.',
        'No author is named. The editors stand in the place of the authors.',
        'The year “c. 1998” was read as 1998.',
      ],
    },
    'A date may be a text. Only the first item becomes a source.',
  ],
  [
    'an unknown type, an unreadable date and an unsafe address',
    json({type: 'song', title: ['Lull'], issued: {literal: 'n.d.'}, URL: 'javascript:alert(1)'}),
    {
      fields: {title: 'Lull'},
      notKept: ['address'],
      notes: [
        'What kind of work it is does not become clear. Choose the kind yourself.',
        'The date is not one that can be read. It was left out.',
      ],
    },
    'What is not stored is listed.',
  ],
]
