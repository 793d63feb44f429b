import {source} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {notAPage} from './messages.ts'

const nextYear = new Date().getFullYear() + 1

export const sourceRules: RuleCase[] = [
  ['a complete source', source, []],
  [
    'an empty source',
    {_type: 'source'},
    [
      ['error', 'kind', 'Choose what sort of work it is: the reference is written accordingly.'],
      ['error', 'title', 'Write the title of the work.'],
      ['warning', 'authors', 'Readers look a work up by its authors. Add them, if it has any.'],
      ['warning', 'year', 'A reference needs its year. Without one it is set as “n.d.” (no date).'],
    ],
  ],
  [
    'an unknown kind',
    {...source, kind: 'poem'},
    [['error', 'kind', 'Choose one of the possibilities in the list: “poem” is none of them.']],
  ],
  [
    'an author without a family name',
    {...source, authors: [{_type: 'personName', _key: 'a', given: 'Ada'}]},
    [['error', 'authors.a.family', 'Write the family name, or remove this line.']],
  ],
  ['an organisation', {...source, authors: [{_type: 'personName', _key: 'a', family: 'WHO'}]}, []],
  [
    'a year that is not an integer',
    {...source, year: 1988.5},
    [['error', 'year', 'Write the year in four digits, without anything else.']],
  ],
  [
    'a year of two digits',
    {...source, year: 88},
    [['warning', 'year', 'Was it really published in 88? Write all four digits.']],
  ],
  [
    'a year after next year',
    {...source, year: nextYear + 1},
    [
      [
        'warning',
        'year',
        `Will it really be published in ${nextYear + 1}? Look at the year again.`,
      ],
    ],
  ],
  ['next year', {...source, year: nextYear}, []],
  ...['10.1000/182', '10.1016/S0140-6736(20)30183-5', '10.1002.1/a;b<c>'].map((doi): RuleCase => [
    `the DOI ${doi}`,
    {...source, doi},
    [],
  ]),
  ...[
    'https://doi.org/10.1000/182',
    'doi:10.1000/182',
    'http://dx.doi.org/10.1000/182',
    'doi.org/10.1000/182',
    'info:doi/10.1000/182',
    'urn:doi:10.1000/182',
    ' 10.1000/182',
  ].map((doi): RuleCase => [
    `the DOI ${doi}`,
    {...source, doi},
    [
      [
        'error',
        'doi',
        'Leave out what stands before the number: begin with 10., as in 10.1000/182.',
      ],
    ],
  ]),
  ...['10.1000', '10.1/182', '11.1000/182', '10.1000/1 82'].map((doi): RuleCase => [
    `the DOI “${doi}”`,
    {...source, doi},
    [
      [
        'error',
        'doi',
        'This is not a DOI. It begins with 10., a number and a slash, as in 10.1000/182.',
      ],
    ],
  ]),
  [
    'a DOI of another source in different case',
    {...source, doi: '10.1000/ABC'},
    [
      [
        'error',
        'doi',
        'The library has this work already, as “The other one”. Cite that one, and delete this one.',
      ],
    ],
    [{_id: 'drafts.other', _type: 'source', title: 'The other one', doi: '10.1000/abc'}],
  ],
  [
    'the DOI of this source’s published version',
    {...source, doi: '10.1000/abc'},
    [],
    [{_id: 'tested', _type: 'source', title: 'This one', doi: '10.1000/abc'}],
  ],
  ['a javascript: URL', {...source, url: 'javascript:alert(1)'}, [['error', 'url', notAPage]]],
  ['an address', {...source, url: 'http://example.org/a', accessed: '2026-01-05'}, []],
  [
    'an access date in the future',
    {...source, accessed: '9999-01-01'},
    [['error', 'accessed', 'This day is still to come. Write the day you last looked.']],
  ],
]
