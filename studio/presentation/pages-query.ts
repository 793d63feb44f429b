import type {DocumentLocationsState} from 'sanity/presentation'
import type {DocumentType} from '../../schemas/index.ts'
import {typesOf} from '../type-roles.ts'

/** The fields of a page that a link needs. */
export interface FoundPage {
  _type: string
  title: string | null
  slug: string | null
}

/** How the pages that show a document are found. */
export interface PagesQuery {
  /** A GROQ query for the pages, the document's own page first. Use it with the perspective `drafts`. */
  query: string
  /** The message for a document that is not on any page yet. */
  nowhere: string
}

const page = '_type, "title": coalesce(title, name), "slug": slug.current'

/** Returns the message for a document without an address, which follows from its title or name. */
function nowhereWithout(field: 'title' | 'name'): string {
  return `It has no page yet. Write its ${field}: the address of the page follows from it.`
}

/** The texts that refer to the document, newest first. */
const textsThatReferTo = `*[_type in ${JSON.stringify(typesOf('text'))} && references($id)] | order(dateTime(publishedAt) desc) {${page}}`

const ownPageAndTexts = {
  query: `[...*[_id == $id] {${page}}, ...${textsThatReferTo}]`,
  nowhere: nowhereWithout('title'),
}

/** The pages that show documents of each type: a query, or a message for every document; null for none. */
const pagesOf: Record<DocumentType, PagesQuery | DocumentLocationsState | null> = {
  article: {
    query: `*[_id == $id] {
    "pages": [{${page}}, {"_type": "settings", "title": "The first page"}, ...authors[]->{${page}},
      ...topics[]->{${page}}, ...select(defined(series) => [series->{${page}}], [])]
  }[0].pages`,
    nowhere: nowhereWithout('title'),
  },
  author: {...ownPageAndTexts, nowhere: nowhereWithout('name')},
  topic: ownPageAndTexts,
  series: ownPageAndTexts,
  page: ownPageAndTexts,
  offering: {
    query: `*[_id == $id] {_type, "title": "Sessions", "slug": slug.current}`,
    nowhere: nowhereWithout('title'),
  },
  source: {query: textsThatReferTo, nowhere: 'Readers meet it once an article cites it'},
  passage: {query: textsThatReferTo, nowhere: 'Readers meet it once an article uses it'},
  settings: {
    message: 'Shown on every page of the site',
    tone: 'positive',
    locations: [{title: 'The first page', href: '/'}],
  },
  redirect: null,
  request: null,
  reviewLink: null,
  follower: null,
  delivery: null,
  binEntry: null,
}

/** Returns the pages of a type; null for a type without pages and for types that are not ours. */
export function pagesOfType(type: string): PagesQuery | DocumentLocationsState | null {
  return isOurs(type) ? pagesOf[type] : null
}

function isOurs(type: string): type is DocumentType {
  return Object.hasOwn(pagesOf, type)
}
