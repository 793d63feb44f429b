import type {SanityClient} from '@sanity/client'
import {loadSample} from '../../scripts/sample/load-sample.ts'

/** The measured article: it has pictures, margin notes and every font style. */
export const measuredArticle = '/articles/mindful-communication'

/** The number of articles, including the sample's own. */
export const articleCount = 60

const words =
  'a word about how two people hear each other when the evening is long and neither of them began it well but both stay'.split(
    ' ',
  )
const topics = ['communication', 'closeness', 'body-and-mind', 'trust']
const day = 24 * 60 * 60 * 1000

/** Fills an empty lake with the sample and with further articles, up to the measured number. */
export async function fillLake(client: SanityClient): Promise<void> {
  await loadSample(client)
  const there = await client.fetch<number>('count(*[_type == "article"])')
  const transaction = client.transaction()
  for (let number = there; number < articleCount; number++) transaction.create(article(number))
  await transaction.commit()
}

export function articleId(number: number): string {
  return `measured-${number}`
}

export function articlePath(number: number): string {
  return `/articles/${articleId(number)}`
}

/** Returns the same text for the same number. */
function article(number: number) {
  const topic = topics[number % topics.length] ?? 'trust'
  return {
    _id: articleId(number),
    _type: 'article',
    title: `Measured ${number}: ${sentence(number, 4)}`,
    slug: {_type: 'slug', current: articleId(number)},
    lede: sentence(number * 7, 18),
    authors: [{_type: 'reference', _ref: 'sample-author', _key: 'author'}],
    topics: [{_type: 'reference', _ref: `sample-topic-${topic}`, _key: topic}],
    publishedAt: new Date(Date.UTC(2025, 0, 1) + number * day).toISOString(),
    body: Array.from({length: 12}, (_, at) => paragraph(number, at)),
  }
}

function paragraph(number: number, at: number) {
  return {
    _type: 'block',
    _key: `block-${at}`,
    style: at % 4 === 0 ? 'h2' : 'normal',
    markDefs: [],
    children: [
      {
        _type: 'span',
        _key: 'span',
        marks: [],
        text: sentence(number * 31 + at * 17, at % 4 === 0 ? 5 : 70),
      },
    ],
  }
}

function sentence(seed: number, length: number): string {
  const chosen = Array.from(
    {length},
    (_, at) => words[(seed * 13 + at * at * 7 + at * 3) % words.length],
  )
  return `${chosen.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}
