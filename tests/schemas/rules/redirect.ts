import {article, redirect, reference} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'

const elsewhere = (from: string, address: string, _id = 'other') => ({
  _id,
  _type: 'redirect',
  from,
  address,
})
const listening = {...article, _id: 'article'}

export const redirectRules: RuleCase[] = [
  ['a redirect to a page', redirect, [], [listening]],
  ['a redirect to a path', {...redirect, target: undefined, address: '/sessions?from=old'}, []],
  ['a redirect elsewhere', {...redirect, target: undefined, address: 'https://example.org/'}, []],
  ['a page that is gone on purpose', {...redirect, target: undefined, gone: true}, []],
  ['the number of a page of WordPress', {...redirect, from: '/?p=12'}, []],
  ['all addresses below a path', {...redirect, from: '/2019/*'}, []],
  [
    'a redirect without an old path',
    {...redirect, from: ' '},
    [['error', 'from', 'Write the old address, beginning with /.']],
  ],
  ...['articles/old', 'https://example.org/old', '//example.org/old', '/an old title'].map(
    (from): RuleCase => [
      `a redirect from “${from}”`,
      {...redirect, from},
      [
        [
          'error',
          'from',
          'Begin with / and leave out the name of the site, as in /articles/an-old-title.',
        ],
      ],
    ],
  ),
  ...['/old?page=2', '/old#part'].map((from): RuleCase => [
    `a redirect from ${from}`,
    {...redirect, from},
    [['error', 'from', 'Leave out everything from the ? or # on.']],
  ]),
  ...['/', '/search/', '/rss.xml', '/studio/desk'].map((from): RuleCase => [
    `a redirect from ${from}, which is the site’s own`,
    {...redirect, from},
    [
      [
        'warning',
        'from',
        'This address belongs to the site itself, and readers go on seeing what is there.',
      ],
    ],
    [listening],
  ]),
  ...['/2019/03/post.html', '/files/report.pdf', '/topics/gone/rss.xml'].map((from): RuleCase => [
    `a redirect from ${from}`,
    {...redirect, from},
    [],
    [listening],
  ]),
  [
    'a redirect without a target',
    {...redirect, target: undefined},
    [['error', 'target', 'Choose a page of this site, or write an address: it leads nowhere yet.']],
  ],
  [
    'a redirect with two targets',
    {...redirect, address: '/sessions'},
    [['error', 'address', 'Keep the page or the address, not both: readers are led to one place.']],
  ],
  ...['http://example.org/', 'mailto:ada@example.org', '//example.org/', 'old'].map(
    (address): RuleCase => [
      `a redirect to ${address}`,
      {...redirect, target: undefined, address},
      [
        [
          'error',
          'address',
          'Begin with / for a page of this site, or with https:// for one elsewhere.',
        ],
      ],
    ],
  ),
  ...['about.html', 'https://about.html/', 'about.html#top'].map((address): RuleCase => [
    `a redirect to ${address}`,
    {...redirect, target: undefined, address},
    [
      [
        'error',
        'address',
        '“about.html” is the name of a file, not of a site. For a page of this site begin with /, as in /about.html.',
      ],
    ],
  ]),
  [
    'a second redirect from the same path',
    redirect,
    [
      [
        'error',
        'from',
        'Another redirect has this old address already. Change that one, or delete one of the two.',
      ],
    ],
    [listening, elsewhere('/articles/old/', '/sessions')],
  ],
  [
    'the published version of the same redirect',
    redirect,
    [],
    [listening, elsewhere('/articles/old', '/sessions', 'tested')],
  ],
  [
    'a second, unpublished redirect from the same path',
    redirect,
    [],
    [listening, elsewhere('/articles/old', '/sessions', 'drafts.other')],
  ],
  [
    'a redirect to itself',
    {...redirect, target: undefined, address: '/articles/old/?again'},
    [['error', 'from', 'This leads to itself. Lead it to another page, or delete it.']],
  ],
  [
    'a redirect from the path of its target',
    {...redirect, from: '/articles/listening-twice'},
    [
      ['error', 'from', 'This leads to itself. Lead it to another page, or delete it.'],
      [
        'warning',
        'from',
        'There is a page at this address, “Listening twice”, and readers go on seeing it. Give it another address, or unpublish it.',
      ],
    ],
    [listening],
  ],
  [
    'a loop',
    {...redirect, target: undefined, address: '/b'},
    [
      [
        'error',
        'from',
        'Readers would go round in a circle: /b leads back here. Lead one of the two to another page.',
      ],
    ],
    [elsewhere('/b', '/articles/old')],
  ],
  [
    'a redirect to the path of another redirect',
    {...redirect, target: undefined, address: '/b'},
    [
      [
        'error',
        'from',
        '/b is an old address itself and leads on to /c. Lead this one there directly.',
      ],
    ],
    [elsewhere('/b', '/c')],
  ],
  [
    'a redirect from the target of another one',
    redirect,
    [
      [
        'error',
        'from',
        '/a leads to this old address, so that its readers would be sent on twice. Lead it to the new page first.',
      ],
    ],
    [listening, elsewhere('/a', '/articles/old')],
  ],
  [
    'a redirect from the referenced target of another one',
    {...redirect, from: '/articles/listening-twice', target: undefined, address: '/sessions'},
    [
      [
        'error',
        'from',
        '/a leads to this old address, so that its readers would be sent on twice. Lead it to the new page first.',
      ],
      [
        'warning',
        'from',
        'There is a page at this address, “Listening twice”, and readers go on seeing it. Give it another address, or unpublish it.',
      ],
    ],
    [listening, {_id: 'other', _type: 'redirect', from: '/a', target: reference('article')}],
  ],
]
