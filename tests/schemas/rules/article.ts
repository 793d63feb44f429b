import {article, picture, reference} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {badSlug, saysNothing, takenSlug, unseen} from './messages.ts'

/** Returns a future minute, as the writer's own clock and calendar show it. */
const toCome = '9999-01-01T09:00:00Z'
const minute = new Date(toCome).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'})

const otherArticle = {
  _id: 'other',
  _type: 'article',
  title: 'The other one',
  slug: {_type: 'slug', current: 'listening-twice'},
  series: reference('series'),
  part: 2,
}

export const articleRules: RuleCase[] = [
  ['a complete article', article, []],
  ['an article without cover and topics', {...article, cover: undefined, topics: undefined}, []],
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
    'a slug that ends like a file name',
    {...article, slug: {_type: 'slug', current: 'listening.md'}},
    [['error', 'slug', badSlug]],
  ],
  [
    'a slug with capitals and spaces',
    {...article, slug: {_type: 'slug', current: 'Listening Twice'}},
    [['error', 'slug', badSlug]],
  ],
  [
    'no lede',
    {...article, lede: undefined},
    [['warning', 'lede', 'Write a sentence or two that tell a reader why to go on.']],
  ],
  [
    'a lede as long as a paragraph',
    {...article, lede: 'a'.repeat(301)},
    [
      [
        'warning',
        'lede',
        'This is long for an introduction. One or two sentences draw a reader in better.',
      ],
    ],
  ],
  [
    'a cover without alternative text',
    {...article, cover: picture},
    [['error', 'cover.alt', saysNothing]],
  ],
  [
    'a long alternative text',
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
    [['warning', 'authors', 'Choose who wrote the article.']],
  ],
  [
    'an unpublished author',
    {...article, authors: [{_type: 'reference', _key: 'first', _ref: 'a-draft'}]},
    [
      [
        'error',
        'authors.first',
        'Readers cannot see this yet. A new source or topic is published together with this; an article or page has to be published first.',
      ],
    ],
  ],
  [
    'a duplicate topic',
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
    'a topic entry without a reference',
    {...article, topics: [{_type: 'reference', _key: 'first'}]},
    [['error', 'topics.first', 'Choose one from the list, or remove this line.']],
  ],
  [
    'no date',
    {...article, publishedAt: undefined},
    [['error', 'publishedAt', 'Choose the date that readers see.']],
  ],
  [
    'a future date',
    {...article, publishedAt: toCome},
    [['info', 'publishedAt', `Scheduled: once you publish it, readers see it from ${minute} on.`]],
  ],

  ['a title of 70 characters', {...article, title: 'a'.repeat(70)}, []],
  ['a lede of 300 characters', {...article, lede: 'a'.repeat(300)}, []],
  ['a slug with digits and hyphens', {...article, slug: {_type: 'slug', current: '10-ways-2'}}, []],
  ['a slug of another article', article, [['error', 'slug', takenSlug]], [otherArticle]],
  ['a slug that a topic has', article, [], [{...otherArticle, _type: 'topic'}]],
  ['the slug of this article’s published version', article, [], [{...otherArticle, _id: 'tested'}]],
  ['words for no picture yet', {...article, cover: {_type: 'image'}}, []],
  ['a decorative cover', {...article, cover: {...picture, decorative: true}}, []],
  [
    'a decorative picture with alternative text',
    {...article, cover: {...picture, decorative: true, alt: 'Two chairs'}},
    [
      [
        'warning',
        'cover.decorative',
        'The description is not read out while this is switched on. Keep one of the two.',
      ],
    ],
  ],
  [
    'a body of empty paragraphs',
    {
      ...article,
      body: [{...article.body[0], children: [{_type: 'span', _key: 'a', text: ' ', marks: []}]}],
    },
    [['error', 'body', 'Write the article before you publish it.']],
  ],
  [
    'a duplicate author',
    {...article, authors: [reference('author', 'first'), reference('author', 'second')]},
    [
      ['error', 'authors.first', 'This author is already in the list. Remove one of the two.'],
      ['error', 'authors.second', 'This author is already in the list. Remove one of the two.'],
    ],
  ],
  ['two authors', {...article, authors: [reference('author', 'a'), reference('other', 'b')]}, []],
  [
    'a series without a part',
    {...article, series: reference('series')},
    [['warning', 'part', 'Say which part of the series it is: 1 for the first.']],
  ],
  [
    'a part without a series',
    {...article, part: 2},
    [['warning', 'part', 'The article is in no series. Choose one, or empty this field.']],
  ],
  ...[0, 1.5].map((part): RuleCase => [
    `a part that is ${part}`,
    {...article, series: reference('series'), part},
    [['error', 'part', 'Write a whole number: 1 for the first part.']],
  ]),
  [
    'the first of two parts',
    {...article, slug: {_type: 'slug', current: 'first'}, series: reference('series'), part: 1},
    [],
    [otherArticle],
  ],
  [
    'a part number of another article',
    {...article, slug: {_type: 'slug', current: 'second'}, series: reference('series'), part: 2},
    [['warning', 'part', '“The other one” is part 2 already. Give one of the two another number.']],
    [otherArticle],
  ],
  [
    'the same part of another series',
    {...article, slug: {_type: 'slug', current: 'second'}, series: reference('other'), part: 2},
    [],
    [otherArticle],
  ],
  [
    'a review in the future',
    {...article, review: {date: '9999-01-01', by: reference('author')}},
    [['error', 'review.date', 'This day is still to come. Write the day of the review itself.']],
  ],
  ['a review', {...article, review: {date: '2026-02-01', by: reference('author')}}, []],
  [
    'a related article that is the article itself',
    {...article, related: [reference('tested', 'first')]},
    [
      [
        'error',
        'related.first',
        'This is the article itself. Choose another one, or remove this line.',
      ],
    ],
  ],
  [
    'a duplicate related article',
    {...article, related: [reference('other', 'a'), reference('other', 'b')]},
    ['a', 'b'].map((key) => [
      'error',
      `related.${key}`,
      'This article is already in the list. Remove one of the two.',
    ]),
  ],
  [
    'five related articles',
    {
      ...article,
      related: ['author', 'topic', 'series', 'other', 'source'].map((id) => reference(id, id)),
    },
    [['error', 'related', 'Four at most: choose those that a reader of this article needs.']],
  ],
  ['a related article', {...article, related: [reference('other', 'first')]}, []],
  [
    'an unpublished related article',
    {...article, related: [reference('a-draft', 'first')]},
    [['error', 'related.first', unseen]],
  ],
  [
    'a search title that is too long',
    {...article, seo: {title: 'a'.repeat(71)}},
    [
      [
        'warning',
        'seo.title',
        'Search engines cut titles after about 70 characters. Can it be shorter?',
      ],
    ],
  ],
  [
    'a search description that is too long',
    {...article, seo: {description: 'a'.repeat(201)}},
    [
      [
        'warning',
        'seo.description',
        'Search engines cut this after about 160 characters. Can it be shorter?',
      ],
    ],
  ],
  ...['http://example.org/', '/articles/one', 'javascript:alert(1)', 'example.org'].map(
    (canonical): RuleCase => [
      `first published at ${canonical}`,
      {...article, seo: {canonical}},
      [
        [
          'error',
          'seo.canonical',
          'Write the whole address of that page, beginning with https://.',
        ],
      ],
    ],
  ),
  [
    'its own search title and description, and noindex',
    {
      ...article,
      seo: {
        title: 'a'.repeat(70),
        description: 'a'.repeat(200),
        canonical: 'https://example.org/one',
        noIndex: true,
      },
    },
    [],
  ],
]
