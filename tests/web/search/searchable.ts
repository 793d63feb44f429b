import type {SearchableArticle} from '../../../web/search/searchable-article.ts'

/** Returns an article with only the given texts. */
export function searchable(
  _id: string,
  fields: Partial<SearchableArticle> = {},
): SearchableArticle {
  return {
    _id,
    _type: 'article',
    title: null,
    slug: _id,
    lede: null,
    publishedAt: '2026-03-01T08:00:00.000Z',
    authors: [],
    topics: [],
    headings: [],
    passages: [],
    sources: [],
    ...fields,
  }
}
