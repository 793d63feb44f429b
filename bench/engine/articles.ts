import type {JsonObject, LakeDocument} from '../../lake/document.ts'
import {createRandom, rareWord, sentence, title, word} from './prose.ts'

export const authorCount = 20
export const topicCount = 50

const created = '2020-01-01T00:00:00Z'
const start = Date.UTC(2015, 0, 1)
const interval = 37 * 60_000

function system(id: string, type: string) {
  return {_id: id, _type: type, _rev: 'r1', _createdAt: created, _updatedAt: created}
}

export const authorId = (n: number): string => `author-${n % authorCount}`
export const topicId = (n: number): string => `topic-${n % topicCount}`
export const articleId = (n: number): string => `article-${String(n).padStart(6, '0')}`
export const slugOf = (n: number): string => `on-the-shore-${n}`

/** Articles are published in a fixed interval, in an order that is not that of their numbers. */
export function publishedAt(n: number): string {
  const place = n - (n % 100) + ((n * 37) % 100)
  return new Date(start + place * interval).toISOString()
}

/** The numbers of the topics of an article: the first ones have more articles. */
export function topicsOf(n: number): number[] {
  const random = createRandom(n * 3 + 1)
  const numbers = Array.from({length: 1 + (n % 3)}, () => Math.floor(topicCount * random() ** 2))
  return [...new Set(numbers)]
}

function reference(id: string): JsonObject {
  return {_key: id, _type: 'reference', _ref: id}
}

function article(n: number): LakeDocument {
  const random = createRandom(n)
  const body = Array.from({length: 31 + (n % 7)}, (_, index) =>
    block(random, `b${index}`, index === 5 ? n : undefined),
  )
  return {
    ...system(articleId(n), 'article'),
    title: title(random),
    slug: {_type: 'slug', current: slugOf(n)},
    publishedAt: publishedAt(n),
    lede: sentence(random),
    authors: [reference(authorId(n)), ...(n % 7 === 0 ? [reference(authorId(n + 3))] : [])],
    topics: topicsOf(n).map((topic) => reference(topicId(topic))),
    minutes: 3 + Math.floor(random() * 12),
    body,
  }
}

/** `n`: adds the rare word of the article with this number. */
function block(random: () => number, key: string, n: number | undefined): JsonObject {
  const texts = Array.from({length: 2}, () => sentence(random))
  if (n !== undefined) texts.push(`${rareWord(n)} ${word(random)}.`)
  return {
    _key: key,
    _type: 'block',
    style: key.endsWith('0') ? 'h2' : 'normal',
    markDefs: [],
    children: texts.map((text, index) => ({
      _key: `${key}s${index}`,
      _type: 'span',
      marks: index === 1 ? ['em'] : [],
      text: `${text} `,
    })),
  }
}

/**
 * Yields the authors, the topics and then `articles` articles of 10 to 13 KB. The same number gives the same
 * documents, and a smaller set is the beginning of a larger one.
 */
export function* documents(articles: number): Generator<LakeDocument> {
  for (let n = 0; n < authorCount; n += 1) {
    const random = createRandom(90_000_000 + n)
    yield {
      ...system(authorId(n), 'author'),
      name: title(random),
      slug: {_type: 'slug', current: `author-${n}`},
      shortBio: sentence(random),
    }
  }
  for (let n = 0; n < topicCount; n += 1) {
    const random = createRandom(80_000_000 + n)
    yield {
      ...system(topicId(n), 'topic'),
      title: title(random),
      slug: {_type: 'slug', current: `topic-${n}`},
      description: sentence(random),
    }
  }
  for (let n = 0; n < articles; n += 1) yield article(n)
}
