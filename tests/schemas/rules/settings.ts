import {picture, reference, reviewLink, request, settings} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {notWhole, unsafe} from './messages.ts'

const inviting = (fields: object) => ({
  ...settings,
  callToAction: {...settings.callToAction, ...fields},
})
const item = (fields: object) => ({
  ...settings,
  navigation: [{_type: 'navigationItem', _key: 'item', label: 'Articles', ...fields}],
})
const note = (fields: object) => ({
  ...settings,
  careNotes: [{_type: 'careNote', _key: 'note', region: 'Europe', text: 'Call 112.', ...fields}],
})

const home = (...parts: string[]) => ({
  ...settings,
  home: {
    sections: parts.map((part, index) => ({_type: 'homeSection', _key: String(index), part})),
  },
})

export const settingsRules: RuleCase[] = [
  ['complete settings', settings, []],
  ['settings without a call to action', {...settings, callToAction: {}}, []],
  [
    'settings without a title',
    {...settings, title: ''},
    [['error', 'title', 'Give the site a name.']],
  ],
  [
    'settings without a description',
    {...settings, description: undefined},
    [
      [
        'warning',
        'description',
        'Search engines show this sentence under the name of the site. It is still empty.',
      ],
    ],
  ],
  [
    'a call to action to another page without a label',
    {...settings, callToAction: {text: 'Sessions are open.', target: 'tel:+15550100'}},
    [
      [
        'warning',
        'callToAction.label',
        'Write the words of the link: otherwise it says “Request a session”.',
      ],
    ],
  ],
  ['a featured article', {...settings, home: {featured: {...reference('a'), _weak: true}}}, []],
  [
    'the whole look',
    {
      ...settings,
      design: {
        logo: {...picture, alt: 'A reed at the water'},
        wordmark: 'Still water',
        icon: picture,
        accent: 'plum',
        fonts: 'book',
        shareImage: picture,
      },
    },
    [],
  ],
  [
    'a logo without a description, an unknown accent and unknown fonts',
    {...settings, design: {logo: picture, accent: 'pink', fonts: 'comic'}},
    [
      [
        'error',
        'design.accent',
        'Choose one of the possibilities in the list: “pink” is none of them.',
      ],
      [
        'error',
        'design.fonts',
        'Choose one of the possibilities in the list: “comic” is none of them.',
      ],
      [
        'error',
        'design.logo.alt',
        'Say what the picture shows: readers who cannot see it hear this sentence instead.',
      ],
    ],
  ],
  ['arranged parts of the home page', home('topics', 'newest', 'invitation'), []],
  [
    'a part of the home page that is there twice',
    home('topics', 'topics'),
    [['error', 'home.sections', 'The same part is in the list twice. Remove one of the two.']],
  ],
  [
    'a part of the home page without a choice',
    {...settings, home: {sections: [{_type: 'homeSection', _key: 'empty'}]}},
    [['error', 'home.sections.empty.part', 'Choose what is shown here.']],
  ],
  [
    'a last line, and pages elsewhere',
    {
      ...settings,
      footer: {
        imprint: '© Anna Berg',
        elsewhere: [{_type: 'profile', _key: 'p', url: 'javascript:alert(1)'}],
      },
    },
    [
      [
        'error',
        'footer.elsewhere.p.url',
        'Write the whole address of the page, as in https://example.org/.',
      ],
    ],
  ],
  ['a call to action in a sentence', {...settings, callToAction: {text: 'Sessions are open.'}}, []],
  [
    'a call to action with a javascript: URL',
    {...settings, callToAction: {label: 'Request a session', target: 'javascript:alert(1)'}},
    [['error', 'callToAction.target', unsafe]],
  ],

  ['a call to action to the request page', inviting({target: undefined, state: 'open'}), []],
  [
    'a waiting list with text and label',
    inviting({state: 'waitingList', waitingListText: 'About a month.', waitingListLabel: 'Join'}),
    [],
  ],
  [
    'a waiting list without text and label',
    inviting({state: 'waitingList'}),
    [
      ['warning', 'callToAction.waitingListText', 'Tell readers what the waiting list means.'],
      [
        'warning',
        'callToAction.waitingListLabel',
        'Write what the link says, as in “Join the waiting list”.',
      ],
    ],
  ],
  ['closed, with text', inviting({state: 'closed', closedText: 'Until May.'}), []],
  [
    'closed without text',
    inviting({state: 'closed'}),
    [['warning', 'callToAction.closedText', 'Tell readers until when, and where else to turn.']],
  ],
  ...['en', 'de-AT', 'fil'].map((language): RuleCase => [
    `the language ${language}`,
    {...settings, language},
    [],
  ]),
  ...['English', 'en_GB', 'en-aaaa-aaaa'].map((language): RuleCase => [
    `the language ${language}, which is no language tag`,
    {...settings, language},
    [['error', 'language', 'Write the language as a short code, as in “en” or “de-AT”.']],
  ]),
  ['a menu item with a page', item({target: reference('topic')}), []],
  ['a menu item with a URL', item({address: '/articles'}), []],
  [
    'a menu item without a label and a target',
    item({label: ''}),
    [
      [
        'error',
        'navigation.item.label',
        'Write the words of the link: without them there is nothing to click.',
      ],
      [
        'error',
        'navigation.item.target',
        'Choose a page of this site, or write an address: it leads nowhere yet.',
      ],
    ],
  ],
  [
    'a menu item with two targets',
    item({target: reference('topic'), address: '/articles'}),
    [
      [
        'error',
        'navigation.item.address',
        'Keep the page or the address, not both: a link leads to one place.',
      ],
    ],
  ],
  [
    'a menu item with a javascript: URL',
    item({address: 'javascript:alert(1)'}),
    [['error', 'navigation.item.address', unsafe]],
  ],
  [
    'a footer link with an incomplete URL',
    {
      ...settings,
      footer: {
        links: [{_type: 'navigationItem', _key: 'item', label: 'Imprint', address: 'imprint'}],
      },
    },
    [['error', 'footer.links.item.address', notWhole]],
  ],
  [
    'a menu of nine links',
    {
      ...settings,
      navigation: Array.from({length: 9}, (_, index) => ({
        _type: 'navigationItem',
        _key: `${index}`,
        label: 'Articles',
        address: `/topics/${index}`,
      })),
    },
    [['warning', 'navigation', 'This is a long menu. Which of these could go into the footer?']],
  ],
  ...['tel:112', 'tel:+1-555-0100', 'https://example.org/help'].map((address): RuleCase => [
    `a care note with ${address}`,
    note({address}),
    [],
  ]),
  ...['112', 'tel:help', 'http://example.org/', 'mailto:a@example.org'].map((address): RuleCase => [
    `a care note with ${address}`,
    note({address}),
    [
      [
        'error',
        'careNotes.note.address',
        'Begin with tel: and the number, as in tel:112, or with https:// for a page.',
      ],
    ],
  ]),
  [
    'a care note without a region and a text',
    note({region: '', text: ''}),
    [
      ['error', 'careNotes.note.region', 'Say for which country or region this is.'],
      ['error', 'careNotes.note.text', 'Say in a sentence where a reader in need finds help.'],
    ],
  ],
  ...[0, 1.5, 121].map((retentionMonths): RuleCase => [
    `requests kept for ${retentionMonths} months`,
    {...settings, requests: {retentionMonths}},
    [['error', 'requests.retentionMonths', 'Write a whole number of months between 1 and 120.']],
  ]),
  ['requests kept for a year', {...settings, requests: {retentionMonths: 12}}, []],
  ['a complete request', request, []],
  ['a complete review link', reviewLink, []],
  [
    'a review link without an expiry date',
    {...reviewLink, expiresAt: undefined},
    [['error', 'expiresAt', 'Choose until when the link works.']],
  ],
]
