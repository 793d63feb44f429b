import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import type {Perspective} from '../../../lake/groq/perspective.ts'
import {query} from '../../../lake/groq/query.ts'
import {selectDocuments} from '../../../lake/groq/select-documents.ts'
import {selectionRequest} from '../../../lake/groq/selection-request.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const
const count = 250

/** Articles with long attributes between short ones; some have drafts and versions. */
function openArticles(): TestDataset {
  const dataset = openDataset()
  const articles = Array.from({length: count}, (_, n): JsonObject[] => {
    const article: JsonObject = {
      _type: 'article',
      body: [
        {_key: 'a', text: `Words of ${n}`},
        {_key: 'b', text: 'A long text. '.repeat(40)},
      ],
      title: `Article ${n % 7}`,
      n,
      missing: null,
      lede: 'A lake is still where nobody looks. '.repeat(n % 10),
      seo: {title: 'Short', description: 'Long. '.repeat(n % 3 === 0 ? 60 : 1)},
      author: {_ref: `author-${n % 3}`},
    }
    const marked: JsonObject = n % 50 === 0 ? {_system: {delete: true}} : {}
    return [
      {_id: `article-${n}`, ...article},
      ...(n % 5 === 0 ? [{_id: `drafts.article-${n}`, ...article, title: 'A draft'}] : []),
      ...(n % 25 === 0 ? [{_id: `versions.r.article-${n}`, ...article, n: -n, ...marked}] : []),
    ]
  })
  const authors = [0, 1, 2].map((n) => ({_id: `author-${n}`, _type: 'author', name: `${n}`}))
  dataset.write([...authors, ...articles.flat()].map((create) => ({create})))
  return dataset
}

const queries = [
  '*[_type == "article"]',
  '*[_type == "article"]{...}',
  '*[_type == "article"]{..., "own": true, seo}',
  '*[_type == "article"] | order(title desc, n asc) [10...20]{_id, _originalId, title, lede, body}',
  '*[_type == "article" && seo.description match "Long*"]{title, "by": author->name}',
  '*[_type == "article" && missing == null && defined(seo.title)] | order(length(lede)) [0...5]',
  '*[_type == "article" && [@, _id] match text::query("words 17*")]._id',
  '*[_type == "article" && references("author-1") && body[0].text in ["Words of 4"]]',
  '*[_type == "article"] | score(title match "4") | order(_score desc) [0...3]',
  'count(*[_type == "article" && count(body) > 0])',
  '*[_type == "author"]{_id, "all": count(*[references(^._id)]), "first": *[references(^._id)][0].body}',
]
const perspectives: Perspective[] = ['raw', 'published', 'drafts', ['r', 'drafts']]

describe('many documents', () => {
  it.each(perspectives.map((perspective) => ({perspective})))(
    'give the same results in $perspective as documents that are read whole',
    async ({perspective}) => {
      const dataset = openArticles()
      for (const text of queries) {
        const request = {query: text, params: {}, perspective, viewer}
        // For a source map, documents are read whole.
        const {result} = await query(dataset, {...request, resultSourceMap: 'index'})
        const sketched = JSON.stringify((await query(dataset, request)).result)
        expect([text, sketched]).toEqual([text, JSON.stringify(result)])
      }
    },
  )
})

describe('the long attributes of many documents', () => {
  it('are only read on access', async () => {
    const dataset = openArticles()
    dataset.database.exec(
      `UPDATE contents SET content = 'unreadable'; UPDATE documents SET rev = 'another'`,
    )
    const ask = (text: string, perspective: Perspective = 'raw') =>
      query(dataset, {query: text, params: {}, perspective, viewer})
    const list =
      '*[_type == "article" && defined(author)] | order(n desc) [0...2]{n, title, author}'
    expect((await ask(list, 'drafts')).result).toEqual([
      {n: 249, title: 'Article 4', author: {_ref: 'author-0'}},
      {n: 248, title: 'Article 3', author: {_ref: 'author-2'}},
    ])
    const all = selectionRequest({query: '*[_type == "article" && n < 240]', params: {}})
    expect((await selectDocuments(dataset, all)).result).toHaveLength(298)
    await expect(ask('*[_type == "article"].body')).rejects.toThrow('unreadable')
  })
})
