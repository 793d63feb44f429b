import {getPublishedId} from 'sanity'
import type {DocumentLocationResolver, DocumentLocationsState} from 'sanity/presentation'
import {map, of} from 'rxjs'
import {locationsOf} from './locations-of.ts'
import {pagesQueries, type FoundPage} from './pages-query.ts'

/** Emits the pages of the site that show a document, and again when they change. */
export const locations: DocumentLocationResolver = ({id, type}, {documentStore}) => {
  const fixed = fixedLocations[type]
  if (fixed) return of(fixed)
  const query = pagesQueries[type]
  if (!query) return null
  const publishedId = getPublishedId(id)
  return documentStore
    .listenQuery(
      {fetch: query, listen: '*[_id in [$id, $draft] || references($id)]'},
      {id: publishedId, draft: `drafts.${publishedId}`},
      {perspective: 'drafts', apiVersion: 'v2025-02-19', tag: 'presentation.locations'},
    )
    .pipe(map((pages: (FoundPage | null)[] | null) => locationsOf(type, pages ?? [])))
}

/** Types whose locations do not depend on the document. */
const fixedLocations: Record<string, DocumentLocationsState> = {
  settings: {
    message: 'Shown on every page of the site',
    tone: 'positive',
    locations: [{title: 'The first page', href: '/'}],
  },
}
