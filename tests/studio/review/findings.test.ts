import {describe, expect, test} from 'vitest'
import {readFacts} from '../../../studio/review/facts.ts'
import {review} from '../../../studio/review/review.ts'
import {
  address,
  block,
  bold,
  citation,
  footnote,
  heading,
  internal,
  linked,
  paragraph,
  reference,
  sentence,
  smaller,
  smallest,
} from './texts.ts'

type Article = Record<string, unknown>

/** The relevant fields of a finding: theme, message and quoted words. */
type Reported = [theme: string, message: string, words?: string]

const now = new Date('2026-06-15T09:00:00Z')

/** A valid article; each case changes one thing. */
const whole: Article = {
  _type: 'article',
  title: 'Listening twice',
  lede: 'Why the second hearing of a sentence is so often the one that counts between two people.',
  publishedAt: '2026-06-01T09:00:00Z',
  body: [paragraph('Slow down before you answer.')],
}

function authors(...ids: string[]) {
  return ids.map((id) => ({_key: id, ...reference(id)}))
}

/** The lake's result for the documents that the cases refer to. */
const facts = readFacts(
  {
    documents: [
      {_id: 'trust', _type: 'article', title: 'Trust', publishedAt: '2026-01-01T09:00:00Z'},
      {_id: 'later', _type: 'article', title: 'Rupture', publishedAt: '2026-12-03T09:00:00Z'},
      {_id: 'topic', _type: 'topic', title: 'Repair'},
      {
        _id: 'whole',
        _type: 'source',
        title: 'On Bonds',
        kind: 'article',
        year: 1969,
        doi: '10.1/a',
      },
      {_id: 'book', _type: 'source', title: 'A Book', kind: 'book', year: 1988},
      {_id: 'no-year', _type: 'source', title: 'Undated', kind: 'book'},
      {_id: 'no-doi', _type: 'source', title: 'Unnumbered', kind: 'article', year: 2001},
      {_id: 'no-address', _type: 'source', title: 'A Page', kind: 'website', year: 2020},
      {_id: 'plain', _type: 'author', title: 'Ada Wren', name: 'Ada Wren'},
      {_id: 'guessed', _type: 'author', title: 'Martin King Jr.', name: 'Martin King Jr.'},
      {_id: 'stated', _type: 'author', title: 'Jo van Roe', name: 'Jo van Roe', family: 'van Roe'},
    ],
    addressed: [
      {_id: 'trust', _type: 'article', title: 'Trust', slug: 'trust'},
      {
        _id: 'later',
        _type: 'article',
        title: 'Rupture',
        slug: 'rupture',
        publishedAt: '2026-12-03T09:00:00Z',
      },
    ],
    redirects: ['/articles/old'],
  },
  {
    ids: [],
    paths: ['/articles/trust', '/articles/rupture', '/articles/old', '/articles/nowhere'],
    picture: '',
  },
)

function report(article: Article, language = 'en'): Reported[] {
  const {findings} = review(article, {language, now, facts})
  return findings.map(({theme, message, words}) =>
    words === undefined ? [theme, message] : [theme, message, words],
  )
}

const withBody = (...body: unknown[]): Article => ({...whole, body})

const uncited = 'This says that others have found it out. Cite who did.'
const emptyWords = (words: string) =>
  `“${words}” does not say where this link leads. Put it on words that do.`
const disguise =
  'This looks like a heading but is a paragraph in bold. Make it a heading, so that it is in the outline.'
const skips =
  'This heading skips a size. Make it one size smaller than the heading above it, not two.'

const bare = 'Nothing stands under this heading. Write what belongs to it, or remove it.'

/** Each problem once: its name, the article, and all findings. */
const problems: [string, Article, Reported[]][] = [
  // Headings
  [
    'a first heading below h2',
    withBody(smaller('Breath'), paragraph('In and out.')),
    [
      [
        'headings',
        'The first heading is a smaller one. Make it a full heading, so that the outline begins at its top.',
        'Breath',
      ],
    ],
  ],
  [
    'a heading that skips a level',
    withBody(heading('Breath'), paragraph('In and out.'), smallest('Pace'), paragraph('Slow.')),
    [['headings', skips, 'Pace']],
  ],
  [
    'an empty heading',
    withBody(heading('Breath'), paragraph('In and out.'), heading(' '), paragraph('And on.')),
    [['headings', 'This heading is empty. Write it, or remove the line.']],
  ],
  [
    'a heading without text below it, before another one and at the end',
    withBody(heading('Breath'), heading('Pace'), paragraph('Slow.'), smaller('Rest')),
    [
      ['headings', bare, 'Breath'],
      ['headings', bare, 'Rest'],
    ],
  ],
  [
    'two headings with the same text',
    withBody(heading('Breath'), paragraph('In and out.'), heading('breath '), paragraph('Again.')),
    [
      [
        'headings',
        'Another heading has the same words. Tell the two apart, for readers who go by the outline.',
        'breath',
      ],
    ],
  ],
  [
    'a long text without a heading',
    withBody(
      ...Array.from({length: 7}, () => paragraph('One breath at a time. '.repeat(18).trim())),
    ),
    [
      [
        'headings',
        'This is a long text without a heading. Two or three help readers find their way.',
      ],
    ],
  ],
  [
    'a bold paragraph in place of a heading',
    withBody(paragraph(bold('A second breath')), paragraph('In and out.')),
    [['headings', disguise, 'A second breath']],
  ],

  // Reading
  [
    'a sentence of 31 words',
    withBody(paragraph(`Begin. ${sentence(31)} End.`)),
    [['reading', 'This sentence has 31 words. Could it be two?', sentence(31)]],
  ],
  [
    'a long sentence in a footnote',
    withBody(paragraph('Begin.', footnote(paragraph(sentence(40))))),
    [['reading', 'This sentence has 40 words. Could it be two?', sentence(40)]],
  ],
  [
    'a paragraph of 160 words',
    withBody(paragraph('Breathe in and out. '.repeat(40).trim())),
    [
      [
        'reading',
        'This paragraph has 160 words. A new one where the thought turns lets readers rest.',
        'Breathe in and out. Breathe in and out. Breathe in and out. Breathe in and out.',
      ],
    ],
  ],
  [
    'two consecutive spaces',
    withBody(paragraph('One breath.  And another.')),
    [['reading', 'Two blanks stand here in a row. One is enough.', 'breath.  And']],
  ],
  [
    'an empty paragraph between two',
    withBody(paragraph('One breath.'), paragraph(''), paragraph('Another.')),
    [
      [
        'reading',
        'This paragraph is empty. Remove it: the space between paragraphs comes by itself.',
      ],
    ],
  ],

  // Pictures
  ...(
    [
      ['IMG_2044', 'This is the name of a file. Say what the picture shows.'],
      ['two-chairs.jpeg', 'This is the name of a file. Say what the picture shows.'],
      ['Photo', 'This says only that there is a picture. Say what it shows.'],
      [
        'An image of two chairs',
        'Leave out that it is a picture: those who hear this know. Begin with what it shows.',
      ],
      [
        'Bild von zwei Stühlen',
        'Leave out that it is a picture: those who hear this know. Begin with what it shows.',
      ],
    ] as const
  ).map(([alt, message]): [string, Article, Reported[]] => [
    `a cover that is called “${alt}”`,
    {...whole, cover: {alt}},
    [['pictures', message, alt]],
  ]),
  [
    'an alternative text that repeats the caption',
    withBody({_type: 'figure', _key: 'f', alt: 'Two chairs', caption: 'Two chairs'}),
    [
      [
        'pictures',
        'The caption says the very same, and is heard right after. Say what is to be seen instead.',
        'Two chairs',
      ],
    ],
  ],

  // Links
  ...['click here', 'Here', 'this link', 'Read more →', 'hier', 'Mehr erfahren'].map(
    (words): [string, Article, Reported[]] => [
      `a link on “${words}”`,
      withBody(linked(`For the study, [${words}].`, address('https://example.org/'))),
      [['links', emptyWords(words), words]],
    ],
  ),
  [
    'an internal link with a meaningless text',
    withBody(linked('More of it [here].', internal('trust'))),
    [['links', emptyWords('here'), 'here']],
  ],
  [
    'a link in a footnote with a meaningless text',
    withBody(paragraph('Begin.', footnote(linked('See [here].', address('https://example.org/'))))),
    [['links', emptyWords('here'), 'here']],
  ],
  [
    'a link on a space',
    withBody(linked('One[ ]breath.', address('https://example.org/'))),
    [['links', 'This link lies on a blank, so that nobody can see it. Remove it.']],
  ],
  [
    'a link with its URL as the text',
    withBody(linked('It is at [https://example.org/a].', address('https://example.org/a'))),
    [
      [
        'links',
        'This link shows its bare address. Put it on words that say where it leads.',
        'https://example.org/a',
      ],
    ],
  ],
  [
    'a link with http instead of https',
    withBody(linked('As [the archive] has it.', address('http://example.org/'))),
    [
      [
        'links',
        'This address begins with http://, which anyone on the way can read. Try it with https://.',
        'the archive',
      ],
    ],
  ],
  [
    'an internal link to an article with a later date',
    withBody(linked('As in [the part on rupture].', internal('later'))),
    [
      [
        'links',
        '“Rupture” is to appear on 3 December 2026. Until then this link leads nowhere.',
        'the part on rupture',
      ],
    ],
  ],
  [
    'the path of an article with a later date',
    withBody(linked('As in [the part on rupture].', address('/articles/rupture/#why'))),
    [
      [
        'links',
        '“Rupture” is to appear on 3 December 2026. Until then this link leads nowhere.',
        'the part on rupture',
      ],
    ],
  ],
  [
    'the path of a missing page',
    withBody(linked('As in [the first part].', address('/articles/nowhere'))),
    [
      [
        'links',
        'There is no page at /articles/nowhere. Correct the address, or remove the link.',
        'the first part',
      ],
    ],
  ],
  [
    'the path of a redirect',
    withBody(linked('As in [the first part].', address('/articles/old'))),
    [
      [
        'links',
        '/articles/old leads on to another address. Link to the page itself, and the way is shorter.',
        'the first part',
      ],
    ],
  ],
  [
    'the path of a page instead of a reference',
    withBody(linked('As in [the part on trust].', address('/articles/trust'))),
    [
      [
        'links',
        'Link to the page “Trust” instead of its address: that link still works when the address changes.',
        'the part on trust',
      ],
    ],
  ],

  // Sources
  ...[
    'Studies show that a pause helps.',
    'A recent study found that a pause helps.',
    'Research has long shown that a pause helps.',
    'Science says that a pause helps.',
    'Scientists now agree that a pause helps.',
    'It is proven that a pause helps.',
    'A pause has been scientifically proven to help.',
    'According to recent research, a pause helps.',
    'About 40% of couples never pause.',
    'The evidence clearly suggests a pause.',
    'Data from three countries show that a pause helps.',
    'It is well known that a pause helps.',
    'It has been shown that a pause helps.',
  ].map((claim): [string, Article, Reported[]] => [
    `“${claim}”`,
    withBody(paragraph(`Breathe. ${claim} So breathe.`)),
    [['sources', uncited, claim]],
  ]),
  [
    'a claim in a list',
    withBody({...paragraph('Research shows that a pause helps.'), listItem: 'bullet'}),
    [['sources', uncited, 'Research shows that a pause helps.']],
  ],
  [
    'a claim with its nearest citation two paragraphs later',
    withBody(
      paragraph('Studies show that a pause helps.'),
      paragraph('It is a small thing.'),
      paragraph('Others wrote of it.', citation('whole')),
    ),
    [['sources', uncited, 'Studies show that a pause helps.']],
  ],
  [
    'a claim with a heading before the citation',
    withBody(
      paragraph('Others wrote of it.', citation('whole')),
      heading('Pauses'),
      paragraph('Studies show that a pause helps.'),
    ),
    [['sources', uncited, 'Studies show that a pause helps.']],
  ],
  [
    'a source without a year, however often it is cited',
    withBody(paragraph('One.', citation('no-year')), paragraph('Two.', citation('no-year'))),
    [['sources', 'This source has no year. Its reference will say “n.d.”, no date.', 'Undated']],
  ],
  [
    'an article in a journal without a DOI',
    withBody(paragraph('One.', citation('no-doi'))),
    [
      [
        'sources',
        'This source has no DOI. Nearly every journal gives one; with it, readers find the work.',
        'Unnumbered',
      ],
    ],
  ],
  [
    'a website without a URL',
    withBody(paragraph('One.', citation('no-address'))),
    [['sources', 'This source has no address. Readers cannot look it up.', 'A Page']],
  ],
  [
    'an author whose citation is a doubtful guess',
    {...whole, authors: authors('plain', 'guessed', 'stated', 'gone')},
    [
      [
        'sources',
        '“Cite this article” has this author as “King, M., Jr.”, which is a guess. Confirm it in the author’s form.',
        'Martin King Jr.',
      ],
    ],
  ],

  // Search
  [
    'a lede that is too short for a search result',
    {...whole, lede: 'What a pause is for.'},
    [
      [
        'search',
        'Search results show this under the title. It has 20 characters; 70 to 155 say more to somebody who has never been here.',
        'What a pause is for.',
      ],
    ],
  ],
  [
    'a review more than a year ago',
    {...whole, review: {date: '2025-06-01'}},
    [
      [
        'fields',
        'This was last reviewed more than a year ago. Check that it still holds, and write the day.',
      ],
    ],
  ],
]

/** Each rule fulfilled, at its limit where it has one. */
const valid: [string, Article][] = [
  ['a complete article', whole],
  [
    'headings that descend by one level, and rise again',
    withBody(
      heading('A'),
      smaller('B'),
      smallest('C'),
      paragraph('Words.'),
      heading('D'),
      paragraph('Words.'),
    ),
  ],
  ['a sentence of 30 words', withBody(paragraph(sentence(30)))],
  ['a paragraph of 150 words', withBody(paragraph('So it is. '.repeat(50)))],
  [
    'a text of 600 words without a heading',
    withBody(...Array.from({length: 6}, () => paragraph('One breath. '.repeat(50)))),
  ],
  [
    'an abbreviation in a sentence of 20 words',
    withBody(paragraph(`${sentence(20)} Cf. Dr. A. Wren, e.g. in 1990.`)),
  ],
  ['bold words in a paragraph', withBody(paragraph('Take ', bold('one'), ' breath.'))],
  ['a bold sentence', withBody(paragraph(bold('Take one breath.')))],
  [
    'a space at the end, and a line break',
    withBody(paragraph('One breath. '), paragraph('Line one\n  line two')),
  ],
  ['an empty paragraph at the end', withBody(paragraph('One breath.'), paragraph(''))],
  [
    'an empty paragraph with a footnote in it',
    withBody(paragraph('', footnote(paragraph('A remark.')), ''), paragraph('On.')),
  ],
  ['a picture with alternative text', {...whole, cover: {alt: 'Two chairs by a window'}}],
  ['a decorative picture', {...whole, cover: {alt: 'Photo', decorative: true}}],
  [
    'a link with a descriptive text',
    withBody(linked('As in [the part on trust].', internal('trust'))),
  ],
  [
    'a link whose text contains “here”',
    withBody(linked('As in [how we got here].', internal('topic'))),
  ],
  [
    'a link to another site',
    withBody(linked('As [the archive] has it.', address('https://example.org/'))),
  ],
  ['a link to a fragment of the page', withBody(linked('As [said above].', address('#above')))],
  [
    'a link to a page without a document',
    withBody(linked('[All articles] are there.', address('/articles'))),
  ],
  ['an e-mail address', withBody(linked('[Write to me].', address('mailto:ada@example.org')))],
  [
    'a link to a later article from an even later one',
    {
      ...withBody(linked('As in [the part on rupture].', internal('later'))),
      publishedAt: '2026-12-04T09:00:00Z',
    },
  ],
  ['a claim with a citation', withBody(paragraph('Studies show it.', citation('whole')))],
  [
    'a claim with a citation in the paragraph before',
    withBody(paragraph('Ainsworth saw it.', citation('whole')), paragraph('Studies show it.')),
  ],
  [
    'a claim with a citation in the paragraph after',
    withBody(paragraph('Studies show it.'), paragraph('Ainsworth saw it.', citation('whole'))),
  ],
  [
    'words of research without a claim',
    withBody(paragraph('My studies began late. I research in the evening.')),
  ],
  ['a claim in a heading', withBody(heading('What research shows'), paragraph('Much.'))],
  ['a complete source', withBody(paragraph('One.', citation('whole')))],
  ['a book without a DOI', withBody(paragraph('One.', citation('book')))],
  ['a lede of 70 characters', {...whole, lede: 'a'.repeat(70)}],
  ['no lede, which the schema reports', {...whole, lede: undefined}],
  [
    'a short lede with a longer description',
    {...whole, lede: 'Short.', seo: {description: 'a'.repeat(90)}},
  ],
  ['a short lede of an article with noindex', {...whole, lede: 'Short.', seo: {noIndex: true}}],
  ['a recent review', {...whole, review: {date: '2026-05-10'}}],
]

describe('reports', () => {
  test.for(problems)('%s', ([, article, expected]) => {
    expect(report(article)).toEqual(expected)
  })
})

describe('reports nothing about', () => {
  test.for(valid)('%s', ([, article]) => {
    expect(report(article)).toEqual([])
  })
})

describe('in German', () => {
  test.for([
    'Studien zeigen, dass eine Pause hilft.',
    'Die Forschung hat längst gezeigt, dass eine Pause hilft.',
    'Wissenschaftlich bewiesen ist, dass eine Pause hilft.',
    'Es ist erwiesen, dass eine Pause hilft.',
    'Laut einer neuen Studie hilft eine Pause.',
    'Rund 40 Prozent der Paare halten nie inne.',
  ])('reports the claim “%s”', (claim) => {
    expect(report(withBody(paragraph(`Atme. ${claim} Also atme.`)), 'de')).toEqual([
      ['sources', uncited, claim],
    ])
  })

  test('reports nothing about words of research without a claim', () => {
    expect(
      report(withBody(paragraph('Meine Studien begannen spät. Ich forsche abends.')), 'de'),
    ).toEqual([])
  })
})

test('a language without patterns of its own uses those of all others', () => {
  expect(
    report(
      withBody(paragraph('Studies show it.'), block('h2', 'A'), paragraph('Studien zeigen es.')),
      'nl',
    ),
  ).toHaveLength(2)
})

test('reports nothing about other documents before the lake has responded', () => {
  const body = [
    paragraph('One.', citation('no-year')),
    linked('[As before].', address('/articles/nowhere')),
  ]
  expect(review({...whole, body}, {language: 'en', now}).findings).toEqual([])
})

test('sorts errors first, then by theme', () => {
  const article = {
    ...withBody(smaller('Breath'), linked('See [here].', address('https://example.org/'))),
    lede: 'Short.',
  }
  const markers = [{level: 'error' as const, message: 'Give the article a title.', path: ['title']}]
  const {findings} = review(article, {language: 'en', now, markers})
  expect(findings.map(({level, theme}) => `${level} ${theme}`)).toEqual([
    'error fields',
    'advice links',
    'advice headings',
    'advice search',
  ])
})
