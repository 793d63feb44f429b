import type {JsonObject} from '../../lake/document.ts'
import {articleId, authorId, publishedAt, slugOf, topicId, topicsOf} from './articles.ts'
import {rareWord} from './prose.ts'

/** A query of a publication, which each engine answers. */
export interface BenchQuery {
  name: QueryName
  label: string
  groq: string
  /** Returns the n-th parameters in a store of so many articles. */
  params: (n: number, articles: number) => JsonObject
  /** Whether its time grows with the square of the articles in groq-js, so that it is not run with many. */
  isQuadratic?: true
  /** Whether the hand-written SQL sorts by SQLite's rank, which is not GROQ's score. */
  isScored?: true
  isSearch?: true
}

export type QueryName =
  | 'bySlug'
  | 'latest'
  | 'nextPage'
  | 'countOfTopic'
  | 'countsOfTopics'
  | 'related'
  | 'references'
  | 'previousNext'
  | 'sitemap'
  | 'searchRare'
  | 'searchWords'
  | 'searchPrefix'
  | 'searchScored'

const link = '_id, title, "slug": slug.current'
const card = `${link}, lede, publishedAt, "author": authors[0]->name`
const newestFirst = 'order(publishedAt desc, _id desc)'
const found = '(title match $words || pt::text(body) match $words)'
const search = `*[_type == "article" && ${found}] | ${newestFirst} [0...10] {${card}}`

/** A number that jumps over the articles, so that neighbouring calls do not read the same pages. */
const jump = (n: number, articles: number): number => (n * 7919 + 4001) % articles

const at = (n: number, articles: number) => ({at: publishedAt(jump(n, articles))})

export const benchQueries: readonly BenchQuery[] = [
  {
    name: 'bySlug',
    label: 'article by slug, with authors and topics',
    groq: `*[_type == "article" && slug.current == $slug][0] {
      ${link}, lede, publishedAt, minutes, body,
      "authors": authors[]->{_id, name, "slug": slug.current},
      "topics": topics[]->{${link}}
    }`,
    params: (n, articles) => ({slug: slugOf(jump(n, articles))}),
  },
  {
    name: 'latest',
    label: 'latest ten',
    groq: `*[_type == "article"] | ${newestFirst} [0...10] {${card}}`,
    params: () => ({}),
  },
  {
    name: 'nextPage',
    label: 'next page, by cursor',
    groq: `*[_type == "article" && (publishedAt < $at || (publishedAt == $at && _id < $id))]
      | ${newestFirst} [0...10] {${card}}`,
    params: (n, articles) => ({...at(n, articles), id: articleId(jump(n, articles))}),
  },
  {
    name: 'countOfTopic',
    label: 'count of a topic',
    groq: 'count(*[_type == "article" && $topic in topics[]._ref])',
    params: (n) => ({topic: topicId(n)}),
  },
  {
    name: 'countsOfTopics',
    label: 'counts of all topics',
    groq: `*[_type == "topic"] | order(_id) {
      _id, title, "articles": count(*[_type == "article" && references(^._id)])
    }`,
    params: () => ({}),
    isQuadratic: true,
  },
  {
    name: 'related',
    label: 'related, by shared topics',
    groq: `*[_type == "article" && _id != $id && count((topics[]._ref)[@ in $topics]) > 0]
      | order(count((topics[]._ref)[@ in $topics]) desc, publishedAt desc, _id desc)
      [0...5] {${link}}`,
    params(n, articles) {
      const number = jump(n, articles)
      return {id: articleId(number), topics: topicsOf(number).map(topicId)}
    },
  },
  {
    name: 'references',
    label: 'references to an author',
    groq: `*[references($id)] | ${newestFirst} [0...20] {_id, _type, title}`,
    params: (n) => ({id: authorId(n)}),
  },
  {
    name: 'previousNext',
    label: 'previous and next',
    groq: `{
      "previous": *[_type == "article" && publishedAt < $at] | ${newestFirst} [0] {${link}},
      "next": *[_type == "article" && publishedAt > $at] | order(publishedAt asc, _id asc) [0] {${link}}
    }`,
    params: at,
  },
  {
    name: 'sitemap',
    label: 'sitemap',
    groq: `*[_type == "article" && defined(slug.current)] | order(_id) {
      "slug": slug.current, publishedAt
    }`,
    params: () => ({}),
  },
  {
    name: 'searchRare',
    label: 'search, a rare word',
    groq: search,
    params: (n) => ({words: rareWord(n)}),
    isSearch: true,
  },
  {
    name: 'searchWords',
    label: 'search, two words',
    groq: search,
    params: (n) => ({words: ['heron silt', 'otter lantern', 'ferry moss'][n % 3] ?? 'heron silt'}),
    isSearch: true,
  },
  {
    name: 'searchPrefix',
    label: 'search, the beginning of a word',
    groq: search,
    params: (n) => ({words: `${rareWord(n).slice(0, 7)}*`}),
    isSearch: true,
  },
  {
    name: 'searchScored',
    label: 'search, by score',
    groq: `*[_type == "article" && ${found}]
      | score(boost(title match $words, 3), pt::text(body) match $words)
      | order(_score desc, publishedAt desc, _id desc) [0...10] {${link}}`,
    params: (n) => ({words: ['heron', 'otter', 'ferry', rareWord(n)][n % 4] ?? 'heron'}),
    isScored: true,
    isSearch: true,
  },
]
