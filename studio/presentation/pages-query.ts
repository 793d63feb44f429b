/** The fields of a page that a link needs. */
export interface FoundPage {
  _type: string
  title: string | null
  slug: string | null
}

const page = '_type, "title": coalesce(title, name), "slug": slug.current'

/** The articles that refer to the document, newest first. */
const articlesThatReferTo = `*[_type == "article" && references($id)] | order(dateTime(publishedAt) desc) {${page}}`

/**
 * A GROQ query for each type that finds the pages that show a document, its own page first. Use it with the
 * perspective `drafts`. Documents of other types are on no page.
 */
export const pagesQueries: Record<string, string> = {
  article: `*[_id == $id] {
    "pages": [{${page}}, {"_type": "settings", "title": "The first page"}, ...authors[]->{${page}},
      ...topics[]->{${page}}, ...select(defined(series) => [series->{${page}}], [])]
  }[0].pages`,
  author: `[...*[_id == $id] {${page}}, ...${articlesThatReferTo}]`,
  topic: `[...*[_id == $id] {${page}}, ...${articlesThatReferTo}]`,
  series: `[...*[_id == $id] {${page}}, ...${articlesThatReferTo}]`,
  offering: `*[_id == $id] {_type, "title": "Sessions", "slug": slug.current}`,
  source: articlesThatReferTo,
  passage: articlesThatReferTo,
}
