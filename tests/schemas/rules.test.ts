import {describe, expect, test} from 'vitest'
import {article, author, linked, picture, published, settings, topic} from './documents.ts'
import {findProblems, type Problem} from './find-problems.ts'

const unsafe =
  'Readers can’t follow an address that begins with “javascript:”. Use https://, http://, mailto: or tel:.'
const notWhole =
  'This is not a whole address. Begin with https:// for a page, / for a page of this site, mailto: for an e-mail address or tel: for a telephone number.'
const badSlug =
  'Use small letters a to z, digits, and single hyphens between words: readers may have to type this.'
const saysNothing =
  'Say what the picture shows: readers who cannot see it hear this sentence instead.'

/** A minute to come, as the writer's own clock and calendar have it. */
const toCome = '9999-01-01T09:00:00Z'
const minute = new Date(toCome).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'})

/** Each rule once broken: what is wrong, the document, and all that the writer is told. */
const broken: [string, {_type: string} & Record<string, unknown>, Problem[]][] = [
  ['no title', {...article, title: ' '}, [['error', 'title', 'Give the article a title.']]],
  [
    'a title too long for a search result',
    {...article, title: 'a'.repeat(71)},
    [
      [
        'warning',
        'title',
        'Search engines cut titles after about 70 characters. Can it be shorter?',
      ],
    ],
  ],
  [
    'no slug',
    {...article, slug: undefined},
    [['error', 'slug', 'Press Generate to make an address from the title.']],
  ],
  [
    'an empty slug',
    {...article, slug: {_type: 'slug', current: ''}},
    [
      ['error', 'slug', 'Press Generate to make an address, or write one.'],
      ['error', 'slug.current', 'Fill this in before you publish.'],
    ],
  ],
  [
    'a slug with capitals and blanks',
    {...article, slug: {_type: 'slug', current: 'Listening Twice'}},
    [['error', 'slug', badSlug]],
  ],
  [
    'no lede',
    {...article, lede: undefined},
    [['error', 'lede', 'Write a sentence or two that tell a reader why to go on.']],
  ],
  [
    'a lede of a whole paragraph',
    {...article, lede: 'a'.repeat(301)},
    [['warning', 'lede', 'This is long for a lede. One or two sentences draw a reader in better.']],
  ],
  ['a cover without words', {...article, cover: picture}, [['error', 'cover.alt', saysNothing]]],
  [
    'words for a picture that go on and on',
    {...article, cover: {...picture, alt: 'a'.repeat(251)}},
    [
      [
        'warning',
        'cover.alt',
        'This is long to listen to. One sentence is usually enough; tell the rest in the text.',
      ],
    ],
  ],
  [
    'an empty body',
    {...article, body: []},
    [['error', 'body', 'Write the article before you publish it.']],
  ],
  [
    'no author',
    {...article, authors: undefined},
    [['error', 'authors', 'Choose who wrote the article.']],
  ],
  [
    'an author whom readers cannot see yet',
    {...article, authors: [{_type: 'reference', _key: 'first', _ref: 'a-draft'}]},
    [
      [
        'error',
        'authors.first',
        'Readers cannot see this yet. Publish it first, so that the link to it leads somewhere.',
      ],
    ],
  ],
  [
    'a topic named twice',
    {
      ...article,
      topics: ['first', 'second'].map((_key) => ({_type: 'reference', _key, _ref: 'topic'})),
    },
    [
      ['error', 'topics.first', 'This topic is already in the list. Remove one of the two.'],
      ['error', 'topics.second', 'This topic is already in the list. Remove one of the two.'],
    ],
  ],
  [
    'a topic that was not chosen yet',
    {...article, topics: [{_type: 'reference', _key: 'first'}]},
    [['error', 'topics.first', 'Choose one from the list, or remove this line.']],
  ],
  [
    'no date',
    {...article, publishedAt: undefined},
    [['error', 'publishedAt', 'Choose the date that readers see.']],
  ],
  [
    'a date that is still to come',
    {...article, publishedAt: toCome},
    [['info', 'publishedAt', `Scheduled: once you publish it, readers see it from ${minute} on.`]],
  ],
  [
    'a figure without a picture',
    {...article, body: [{_type: 'figure', _key: 'figure'}]},
    [['error', 'body.figure', 'Choose a picture, or remove this figure from the text.']],
  ],
  [
    'a figure without words',
    {...article, body: [{...picture, _type: 'figure', _key: 'figure'}]},
    [['error', 'body.figure.alt', saysNothing]],
  ],
  [
    'a link that leads nowhere',
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
    'a link that a browser would run',
    {...article, body: linked('javascript:alert(1)')},
    [['error', 'body.paragraph.markDefs.link.href', unsafe]],
  ],
  [
    'a link that a browser would run, in a bio',
    {...author, bio: linked('JavaScript:alert(1)')},
    [['error', 'bio.paragraph.markDefs.link.href', unsafe]],
  ],
  [
    'half an address',
    {...article, body: linked('www.example.org')},
    [['error', 'body.paragraph.markDefs.link.href', notWhole]],
  ],
  [
    'an address with a password in it',
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
    'an address after a blank',
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
    'an author without a name',
    {...author, name: undefined},
    [['error', 'name', 'Write the name that articles are signed with.']],
  ],
  [
    'an author without a bio',
    {...author, bio: undefined},
    [['warning', 'bio', 'Readers like to know who is writing. A short paragraph is enough.']],
  ],
  [
    'a portrait without words',
    {...author, portrait: picture},
    [['error', 'portrait.alt', saysNothing]],
  ],
  ['a topic without a name', {...topic, title: ''}, [['error', 'title', 'Give the topic a name.']]],
  [
    'a topic that says nothing',
    {...topic, description: undefined},
    [
      [
        'warning',
        'description',
        'The page of this topic has nothing to say yet. A sentence is enough.',
      ],
    ],
  ],
  [
    'a site without a name',
    {...settings, title: ''},
    [['error', 'title', 'Give the site a name.']],
  ],
  [
    'a site that says nothing about itself',
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
    'a call to action with nothing to click',
    {...settings, callToAction: {text: 'Sessions are open.', target: 'tel:+15550100'}},
    [
      [
        'error',
        'callToAction.label',
        'Write the words of the link: without them there is nothing to click.',
      ],
    ],
  ],
  [
    'a call to action that a browser would run',
    {...settings, callToAction: {label: 'Request a session', target: 'javascript:alert(1)'}},
    [['error', 'callToAction.target', unsafe]],
  ],
]

/** Each rule kept, at its edge where it has one. */
const kept: [string, {_type: string} & Record<string, unknown>][] = [
  ['a whole article', article],
  ['an article without cover and topics', {...article, cover: undefined, topics: undefined}],
  ['a title of 70 characters', {...article, title: 'a'.repeat(70)}],
  ['a lede of 300 characters', {...article, lede: 'a'.repeat(300)}],
  ['a slug with digits and hyphens', {...article, slug: {_type: 'slug', current: '10-ways-2'}}],
  ['words for no picture yet', {...article, cover: {_type: 'image'}}],
  [
    'a figure with words',
    {...article, body: [{...picture, _type: 'figure', _key: 'f', alt: 'A door'}]},
  ],
  [
    'a call to action in a text, with its own words and without',
    {
      ...article,
      body: [
        {_type: 'callToAction', _key: 'a'},
        {_type: 'callToAction', _key: 'b', label: 'Write to me'},
      ],
    },
  ],
  ...[
    'https://example.org/',
    'http://example.org/a?b#c',
    'mailto:ada@example.org',
    'tel:+15550100',
  ].map((href): [string, {_type: string} & Record<string, unknown>] => [
    `a link to ${href}`,
    {...article, body: linked(href)},
  ]),
  ['a whole author', author],
  ['a portrait with words', {...author, portrait: {...picture, alt: 'Ada Wren at her desk'}}],
  ['a whole topic', topic],
  ['whole settings', settings],
  ['settings without an invitation', {...settings, callToAction: {}}],
]

describe('the writer is told about', () => {
  test.for(broken)('%s', async ([, document, problems]) => {
    expect(await findProblems(document, {published})).toEqual(problems)
  })

  test('an address that another page has', async () => {
    expect(await findProblems(article, {published, takenSlugs: ['listening-twice']})).toEqual([
      ['error', 'slug', 'Another page already has this address. Change the end of one of the two.'],
    ])
  })
})

describe('nothing is said about', () => {
  test.for(kept)('%s', async ([, document]) => {
    expect(await findProblems(document, {published})).toEqual([])
  })
})
