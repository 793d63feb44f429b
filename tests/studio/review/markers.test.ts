import {describe, expect, test} from 'vitest'
import {article, picture, published} from '../../schemas/documents.ts'
import {validateAsStudio} from '../../schemas/find-problems.ts'
import {readFacts, type Facts} from '../../../studio/review/facts.ts'
import {countFindings} from '../../../studio/review/finding.ts'
import {review} from '../../../studio/review/review.ts'
import {
  address,
  citation,
  footnote,
  heading,
  internal,
  linked,
  paragraph,
  reference,
  type Block,
} from './texts.ts'

/** The relevant fields of a finding: theme, message, and quoted words or type of the part. */
type Reported = [theme: string, message: string, place: string | undefined]

const now = new Date('2026-06-15T09:00:00Z')
const lede =
  'Why the second hearing of a sentence is so often the one that counts between two people.'

/** The errors of a draft, validated as in the Studio and converted to findings. */
async function errorsOf(change: Record<string, unknown>, facts?: Facts): Promise<Reported[]> {
  const draft = {...article, lede, ...change}
  const markers = await validateAsStudio(draft, {published: [...published, 'trust']})
  return review(draft, {language: 'en', now, markers, facts})
    .findings.filter(({level}) => level === 'error')
    .map(({theme, message, words, part}) => [theme, message, words ?? part])
}

const unsafe =
  'Readers can’t follow an address that begins with “javascript:”. Use https://, http://, mailto: or tel:.'
const unseen =
  'Readers cannot see this yet. A new source or topic is published together with this; an article or page has to be published first.'
const saysNothing =
  'Say what the picture shows: readers who cannot see it hear this sentence instead.'

const problems: [string, Record<string, unknown>, Reported[]][] = [
  ['no title', {title: ''}, [['fields', 'Give the article a title.', undefined]]],
  ['a cover without alternative text', {cover: picture}, [['pictures', saysNothing, undefined]]],
  [
    'a figure without alternative text',
    {body: [{...picture, _type: 'figure', _key: 'f'}]},
    [['pictures', saysNothing, 'figure']],
  ],
  [
    'an empty link',
    {body: [linked('As in [the first part].', {_type: 'link'})]},
    [['links', 'Say where this link leads, or remove the link from the words.', 'the first part']],
  ],
  [
    'a javascript: link',
    {body: [linked('As in [the first part].', address('javascript:alert(1)'))]},
    [['links', unsafe, 'the first part']],
  ],
  [
    'a javascript: link in a footnote',
    {body: [paragraph('Slow down.', footnote(linked('See [the note].', address('javascript:x'))))]},
    [['links', unsafe, 'the note']],
  ],
  [
    'a javascript: link in a callout',
    {
      body: [
        {_type: 'callout', _key: 'c', text: [linked('See [the note].', address('javascript:x'))]},
      ],
    },
    [['links', unsafe, 'the note']],
  ],
  [
    'a citation without a source',
    {body: [paragraph('Many have said so before.', {_type: 'citation'}, ' Or so.')]},
    [
      [
        'sources',
        'Choose the source, or remove this citation from the sentence.',
        'Many have said so before.',
      ],
    ],
  ],
  [
    'an empty footnote',
    {body: [paragraph('Many have said so.', footnote())]},
    [['fields', 'Write the footnote, or remove it from the sentence.', 'Many have said so.']],
  ],
]

describe('an error of the schema has its place:', () => {
  test.for(problems)('%s', async ([, change, expected]) => {
    expect(await errorsOf(change)).toEqual(expected)
  })
})

const requested = {ids: ['a-draft', 'gone'], paths: [], picture: ''}
const facts = readFacts(
  {documents: [{_id: 'drafts.a-draft', _type: 'article', title: 'Repair'}]},
  requested,
)

const targets: [string, Block, Facts | undefined, Reported][] = [
  [
    'a link to a draft',
    linked('As in [the part on repair].', internal('a-draft')),
    facts,
    [
      'links',
      '“Repair” is still a draft, which readers cannot see. Publish it first, or take it out here.',
      'the part on repair',
    ],
  ],
  [
    'a link to a deleted document',
    linked('As in [the part on repair].', internal('gone')),
    facts,
    ['links', 'What this leads to is gone. Choose another, or remove it.', 'the part on repair'],
  ],
  [
    'a citation of a source that was deleted',
    paragraph('Many have said so.', citation('gone')),
    facts,
    [
      'sources',
      'The source of this citation is gone. Choose another, or remove the citation.',
      'Many have said so.',
    ],
  ],
  [
    'a link to a draft before the lake has responded',
    linked('As in [the part on repair].', internal('a-draft')),
    undefined,
    ['links', unseen, 'the part on repair'],
  ],
  [
    'a link that is not in the lake’s response yet',
    linked('As in [the part on repair].', internal('new')),
    facts,
    ['links', unseen, 'the part on repair'],
  ],
]

test('a new topic is only noted and not counted, because it is published with the article', async () => {
  const documents = [{_id: 'drafts.a-draft', _type: 'topic', title: 'Repair'}]
  const known = readFacts({documents}, requested)
  const topics = [{...reference('a-draft'), _key: 't'}]
  const body = [linked('As in [the part on repair].', internal('a-draft'))]
  expect(await errorsOf({body, topics}, known)).toEqual([])
  const draft = {...article, lede, body, topics}
  const markers = await validateAsStudio(draft, {published: [...published, 'trust']})
  const {findings} = review(draft, {language: 'en', now, markers, facts: known})
  const notes = findings.filter(({level}) => level === 'note')
  expect(notes.map(({message}) => message)).toContain(
    '“Repair” is still a draft. It is published together with this.',
  )
  expect(notes.filter(({range}) => range)).toEqual([])
  expect(countFindings(notes)).toEqual({errors: 0, advice: 0})
})

describe('a broken reference is an error:', () => {
  test.for(targets)('%s', async ([, block, given, expected]) => {
    expect(await errorsOf({body: [block]}, given)).toEqual([expected])
  })

  test('a reusable passage that readers cannot see', async () => {
    const use = {_type: 'passageUse', _key: 'u', passage: reference('a-draft')}
    expect(await errorsOf({body: [use]}, facts)).toEqual([
      [
        'fields',
        '“Repair” is still a draft, which readers cannot see. Publish it first, or take it out here.',
        'passageUse',
      ],
    ])
  })
})

test('only errors of the schema are errors', async () => {
  const body = [heading('Slow down'), linked('As in [the part on trust].', internal('trust'))]
  expect(await errorsOf({body}, facts)).toEqual([])
})

test('a warning of the schema is advice', () => {
  const markers = [
    {level: 'warning' as const, message: 'Can it be shorter?', path: ['seo', 'title']},
  ]
  expect(review({lede}, {language: 'en', now, markers}).findings).toEqual([
    {level: 'advice', theme: 'search', message: 'Can it be shorter?', path: ['seo', 'title']},
  ])
})

test('duplicate messages are shown once', () => {
  const marker = {level: 'error' as const, message: 'Remove one of the two.', path: ['topics']}
  const {findings} = review({lede}, {language: 'en', now, markers: [marker, {...marker}]})
  expect(findings).toHaveLength(1)
})
