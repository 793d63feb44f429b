import {page, picture} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'

const at = (current: string) => ({...page, slug: {_type: 'slug', current}})

const redirect = (from: string, _id = 'moved') => ({
  _id,
  _type: 'redirect',
  from,
  address: '/articles',
})

const warning = (from: string) => [
  [
    'warning',
    'slug',
    `A redirect leads away from ${from}. Once this page is published, readers see the page instead. Give it another address, or delete the redirect.`,
  ] as const satisfies [string, string, string],
]

export const pageRules: RuleCase[] = [
  ['a complete page', page, []],
  [
    'a page with a picture, kept out of search engines',
    {...page, seo: {...page.seo, image: picture, keepFromSearchEngines: true}},
    [],
  ],
  [
    'a page without title, text, address and description',
    {_type: 'page'},
    [
      ['error', 'title', 'Give the page a title.'],
      ['error', 'body', 'Write the page before you publish it.'],
      ['error', 'slug', 'Press Generate to make an address from the title.'],
    ],
  ],
  [
    'a page without a description',
    {...page, seo: {description: ' '}},
    [['warning', 'seo.description', 'Search results have nothing to say about this page yet.']],
  ],
  ...['articles', 'studio', 'search', 'sessions', 'privacy', 'images', 'files', 'embed', 'api'].map(
    (name): RuleCase => [
      `the address /${name} of the site itself`,
      at(name),
      [
        [
          'error',
          'slug',
          `The address /${name} belongs to the site itself. Choose another one, such as “my-${name}”.`,
        ],
      ],
    ],
  ),
  ['an address that only begins like one of the site', at('articles-of-mine'), []],
  ['a redirect from the address', page, warning('/imprint'), [redirect('/imprint')]],
  ['a redirect from the address with a slash', page, warning('/imprint/'), [redirect('/imprint/')]],
  ['a redirect from elsewhere', page, [], [redirect('/imprints')]],
  ['the draft of a redirect', page, [], [redirect('/imprint', 'drafts.moved')]],
]
