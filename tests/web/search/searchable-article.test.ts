import {describe, expect, test} from 'vitest'
import {readSearchable, type StoredArticle} from '../../../web/search/searchable-article.ts'

const span = (text: string) => ({_type: 'span', _key: `s${text}`, text, marks: []})
const citation = {
  _type: 'citation',
  _key: 'c',
  source: {
    _id: 'work',
    kind: 'book',
    title: 'The polyvagal theory',
    authors: [{family: 'Porges', given: 'Stephen'}],
    year: 2011,
  },
}
const footnote = {_type: 'footnote', _key: 'f', text: [block([span('A note below.')])]}

function block(children: object[], fields: object = {}) {
  return {_type: 'block', _key: 'b', style: 'normal', markDefs: [], children, ...fields}
}

function read(body: unknown, fields: Partial<StoredArticle> = {}) {
  return readSearchable({
    _id: 'a',
    _type: 'article',
    title: null,
    slug: 'a',
    lede: null,
    publishedAt: null,
    authors: null,
    topics: null,
    body,
    ...fields,
  })
}

describe('the passages of an article', () => {
  const cell = (text: string) => ({_type: 'tableCell', _key: text, value: [block([span(text)])]})

  test.each([
    [
      'a citation before a comma',
      [block([span('They love freely '), citation, span(', and go on.')])],
      ['They love freely, and go on.'],
    ],
    ['a citation between words', [block([span('One'), citation, span(' two')])], ['One two']],
    [
      'a footnote and a citation before a full stop',
      [block([span('The base '), footnote, citation, span('. Love')])],
      ['The base. Love', 'A note below.'],
    ],
    [
      'a citation in brackets',
      [block([span('The base ('), citation, span('). Love')])],
      ['The base. Love'],
    ],
    [
      'a citation in brackets with words',
      [block([span('The base (see '), citation, span('). Love')])],
      ['The base (see). Love'],
    ],
    [
      'a callout',
      [{_type: 'callout', _key: 'a', title: 'Try this', text: [block([span('Breathe out.')])]}],
      ['Try this', 'Breathe out.'],
    ],
    [
      'a table',
      [
        {
          _type: 'table',
          _key: 't',
          caption: 'Two words',
          rows: [{_type: 'row', _key: 'r', cells: [cell('pause'), cell('a rest')]}],
        },
      ],
      ['Two words', 'pause · a rest'],
    ],
    [
      'the caption of a picture',
      [
        {
          _type: 'figure',
          _key: 'f',
          caption: 'A heron on a gate',
          credit: 'Ada Sample',
          asset: {_id: 'image-0123456789abcdef-40x30-png', width: 40, height: 30, lqip: null},
        },
      ],
      ['A heron on a gate', 'Ada Sample'],
    ],
    [
      'a pull quote',
      [{_type: 'pullQuote', _key: 'q', text: 'Silence answers.', attribution: 'Somebody'}],
      ['Silence answers.', 'Somebody'],
    ],
    [
      'a shared passage',
      [{_type: 'passageUse', _key: 'p', passage: {text: [block([span('Care for yourself.')])]}}],
      ['Care for yourself.'],
    ],
    [
      'a list',
      [
        block([span('First')], {listItem: 'bullet', level: 1}),
        block([span('Inside')], {listItem: 'bullet', level: 2}),
      ],
      ['First', 'Inside'],
    ],
    [
      'the transcript of a video',
      [
        {
          _type: 'media',
          _key: 'm',
          address: 'https://youtu.be/abcDEF_12-3',
          title: 'A talk',
          transcript: 'Good\nevening.\n\nRest.',
        },
      ],
      ['A talk', 'Good evening.', 'Rest.'],
    ],
    [
      'the transcript of a recording',
      [
        {
          _type: 'audio',
          _key: 'a',
          file: {_id: `file-${'a'.repeat(40)}-mp3`},
          title: 'A minute',
          transcript: 'Breathe out.',
        },
      ],
      ['A minute', 'Breathe out.'],
    ],
    ['a text that is no list', 'words', []],
    ['nothing', null, []],
  ])('include %s', (_, body, passages) => {
    expect(read(body).passages).toEqual(passages)
  })
})

test('headings and cited works are separate from the passages', () => {
  const article = read([
    block([span('A quiet start')], {_key: 'h', style: 'h2'}),
    block([span('Words'), citation, span('.')]),
  ])
  expect(article).toMatchObject({
    headings: ['A quiet start'],
    passages: ['Words.'],
    sources: ['Porges, S. (2011). The polyvagal theory.'],
  })
})

test('authors and topics that are not published are left out', () => {
  const {authors, topics} = read(null, {
    authors: [null, {name: 'Ada Sample'}, {name: null}],
    topics: [null, {title: 'Trust', synonyms: ['Reliability', null]}],
  })
  expect(authors).toEqual(['Ada Sample'])
  expect(topics).toEqual([{title: 'Trust', synonyms: ['Reliability']}])
})
