/** A page of the site, as far as a link to it goes. */
export interface FoundPage {
  _type: string
  title: string | null
  slug: string | null
}

const page = '_type, "title": coalesce(title, name), "slug": slug.current'

/** The articles that name the document, the newest first. */
const articlesThatReferTo = `*[_type == "article" && references($id)] | order(dateTime(publishedAt) desc) {${page}}`

/**
 * For each type, GROQ that finds the pages on which a document is seen, its own one first. To be asked in the
 * perspective in which the writer works. A type that is not named here is on no page.
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
