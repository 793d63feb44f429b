import {author, linked, picture} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {notAPage, saysNothing, unsafe} from './messages.ts'

const credential = {
  _type: 'credential',
  _key: 'degree',
  title: 'MSc in Psychology',
  issuer: 'A university',
  status: 'held',
  date: '2019-06-30',
}
const holding = (fields: object) => ({...author, credentials: [{...credential, ...fields}]})

const king = {...author, name: 'Martin Luther King Jr.', family: undefined, given: undefined}

export const authorRules: RuleCase[] = [
  ['a complete author', author, []],
  ...[{}, {family: 'King', given: 'Martin Luther', suffix: 'Jr.', guessedFrom: king.name}].map(
    (fields): RuleCase => [
      `an author whose name is guessed, with ${JSON.stringify(fields)}`,
      {...king, ...fields},
      [
        [
          'warning',
          'family',
          'Articles cite this author as “King, M. L., Jr.”, which was guessed from the name. Confirm it above, or write it here.',
        ],
      ],
    ],
  ),
  ['an unambiguous name', {...king, name: 'Ada Wren'}, []],
  [
    'a family name that is not part of the name',
    {...author, name: 'Mara Pell'},
    [
      [
        'warning',
        'family',
        'The name “Mara Pell” has no “Wren” in it. Articles are signed with the one and cited by the other.',
      ],
    ],
  ],
  ['a family name with different accents', {...author, name: 'Ada Wrén', family: 'Wren'}, []],
  ['an organisation', {...king, name: 'Stillwater', kind: 'organisation'}, []],
  [
    'an unknown kind',
    {...author, kind: 'band'},
    [['error', 'kind', 'Choose one of the possibilities in the list: “band” is none of them.']],
  ],
  [
    'a javascript: link in a bio',
    {...author, bio: linked('JavaScript:alert(1)')},
    [['error', 'bio.paragraph.markDefs.link.href', unsafe]],
  ],
  [
    'an author without a name',
    {...author, name: undefined},
    [['error', 'name', 'Write the name that articles are signed with.']],
  ],
  [
    'an author without a bio',
    {...author, bio: undefined},
    [['warning', 'bio', 'Readers like to know who is writing. A short paragraph is enough.']],
  ],
  ['an author with a short bio only', {...author, bio: undefined, shortBio: 'Writes on rest.'}, []],
  [
    'a portrait without alternative text',
    {...author, portrait: picture},
    [['error', 'portrait.alt', saysNothing]],
  ],

  [
    'a portrait with alternative text',
    {...author, portrait: {...picture, alt: 'Ada Wren at her desk'}},
    [],
  ],
  ['a short bio of 300 characters', {...author, shortBio: 'a'.repeat(300)}, []],
  [
    'a short bio that is too long',
    {...author, shortBio: 'a'.repeat(301)},
    [
      [
        'warning',
        'shortBio',
        'This is long for a short bio. Two sentences are enough; the bio has room.',
      ],
    ],
  ],
  ['a held credential', holding({}), []],
  ['a credential in progress', holding({status: 'inProgress', date: undefined}), []],
  [
    'a credential without name, issuer and status',
    holding({title: '', issuer: undefined, status: undefined}),
    [
      ['error', 'credentials.degree.title', 'Name the degree, licence or training.'],
      [
        'error',
        'credentials.degree.issuer',
        'Say who gives this credential, so that readers can look it up.',
      ],
      [
        'error',
        'credentials.degree.status',
        'Say whether it is held or in progress: readers must not take one for the other.',
      ],
    ],
  ],
  [
    'a held credential without a date',
    holding({date: undefined}),
    [['warning', 'credentials.degree.date', 'Add the day of the award, if you know it.']],
  ],
  [
    'a credential in progress with a date',
    holding({status: 'inProgress'}),
    [
      [
        'warning',
        'credentials.degree.date',
        'Leave the date empty while it is in progress: readers would take it for the award.',
      ],
    ],
  ],
  [
    'a held credential with a future date',
    holding({date: '9999-01-01'}),
    [
      [
        'error',
        'credentials.degree.date',
        'This day is still to come. Until then the credential is in progress.',
      ],
    ],
  ],
  [
    'an affiliation and a profile',
    {
      ...author,
      affiliations: [
        {_type: 'affiliation', _key: 'a', name: 'A practice', url: 'https://example.org/'},
      ],
      profiles: [{_type: 'profile', _key: 'b', url: 'https://example.org/ada'}],
    },
    [],
  ],
  [
    'an affiliation without a name and with an incomplete URL',
    {...author, affiliations: [{_type: 'affiliation', _key: 'a', url: 'example.org'}]},
    [
      [
        'error',
        'affiliations.a.name',
        'Name the practice, university or association, or remove this line.',
      ],
      ['error', 'affiliations.a.url', notAPage],
    ],
  ],
  [
    'a profile without a URL',
    {...author, profiles: [{_type: 'profile', _key: 'b', label: 'ORCID'}]},
    [['error', 'profiles.b.url', 'Write the address of the page, or remove this line.']],
  ],
  [
    'a profile with a javascript: URL',
    {...author, profiles: [{_type: 'profile', _key: 'b', url: 'javascript:alert(1)'}]},
    [['error', 'profiles.b.url', notAPage]],
  ],
  ['two specialities', {...author, specialities: ['Closeness', 'Repair']}, []],
  [
    'a duplicate speciality',
    {...author, specialities: ['Closeness', 'Closeness']},
    ['0', '1'].map((index) => [
      'error',
      `specialities.${index}`,
      'This is already in the list. Remove one of the two.',
    ]),
  ],
]
