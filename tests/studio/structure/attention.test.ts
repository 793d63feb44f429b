import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {attentions} from '../../../studio/structure/attention.ts'

const now = new Date('2026-11-23T12:00:00Z')
const picture = {asset: {_ref: 'image-a'}}
const cites = {_type: 'block', children: [{_type: 'span', text: 'It is so'}, {_type: 'citation'}]}

/** An article without findings. */
const article = {
  _id: 'a',
  _type: 'article',
  lede: 'Why to go on.',
  cover: {...picture, alt: 'A door'},
  body: [{_type: 'block', children: [{_type: 'span', text: 'Once'}]}, cites],
  publishedAt: '2025-11-01T08:00:00Z',
  review: {date: '2026-01-01'},
}

async function reasons(document: Record<string, unknown>): Promise<string[]> {
  const found = await Promise.all(
    attentions.map(async ({id, filter}) => {
      const value = await evaluate(parse(`count(*[${filter}])`), {
        dataset: [document],
        timestamp: now,
      })
      return (await value.get()) === 1 ? [id] : []
    }),
  )
  return found.flat()
}

const sample = {_id: 'sample-a', _createdAt: '2026-01-01T08:00:00Z', lede: ''}

const cases: [string, Record<string, unknown>, string[]][] = [
  ['nothing', {}, []],
  ['no lede', {lede: undefined}, ['no-lede']],
  ['a lede of whitespace', {lede: ' '}, ['no-lede']],
  ['no lede, but a search description', {lede: '', seo: {description: 'Why'}}, []],
  ['a cover without alternative text', {cover: picture}, ['no-alt']],
  ['a decorative cover', {cover: {...picture, decorative: true}}, []],
  ['no cover', {cover: undefined}, []],
  ['an empty alternative text without a picture', {cover: {alt: ''}}, []],
  [
    'a figure without alternative text',
    {body: [cites, {...picture, _type: 'figure', alt: ''}]},
    ['no-alt'],
  ],
  ['a decorative figure', {body: [cites, {...picture, _type: 'figure', decorative: true}]}, []],
  [
    'a picture of a gallery without alternative text',
    {body: [cites, {_type: 'gallery', pictures: [{...picture, alt: 'A'}, picture]}]},
    ['no-alt'],
  ],
  [
    'a gallery with descriptions',
    {body: [cites, {_type: 'gallery', pictures: [{...picture, alt: 'A'}]}]},
    [],
  ],
  ['no citation', {body: [{_type: 'block', children: [{_type: 'span'}]}]}, ['unsourced']],
  ['no body', {body: undefined}, ['unsourced']],
  ['a review a year and a day ago', {review: {date: '2025-11-22'}}, ['review-old']],
  ['a review not quite a year ago', {review: {date: '2025-11-24'}}, []],
  ['no review after a year', {review: undefined}, ['never-reviewed']],
  ['a new article is not due', {review: undefined, publishedAt: '2026-11-20T08:00:00Z'}, []],
  ['a review without a date', {review: {by: {_ref: 'ada'}}}, ['never-reviewed']],
  ['a sample as it came', {...sample, _updatedAt: '2026-01-01T08:00:00Z'}, []],
  ['a sample that was changed', {...sample, _updatedAt: '2026-01-02T08:00:00Z'}, ['no-lede']],
  ['another type', {_type: 'topic', lede: '', cover: picture, body: [], review: {}}, []],
]

describe('an article is listed for', () => {
  test.for(cases)('%s', async ([, change, expected]) => {
    expect(await reasons({...article, ...change})).toEqual(expected)
  })
})

test('every reason has a sentence', () => {
  for (const {sentence} of attentions) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
