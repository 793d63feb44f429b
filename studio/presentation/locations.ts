import {getPublishedId} from 'sanity'
import type {DocumentLocationResolver} from 'sanity/presentation'
import {map, of} from 'rxjs'
import {locationsOf} from './locations-of.ts'
import {pagesOfType, type FoundPage} from './pages-query.ts'

/** Emits the pages of the site that show a document, and again when they change. */
export const locations: DocumentLocationResolver = ({id, type}, {documentStore}) => {
  const found = pagesOfType(type)
  if (!found) return null
  if (!('query' in found)) return of(found)
  const {query, nowhere} = found
  const publishedId = getPublishedId(id)
  return documentStore
    .listenQuery(
      {fetch: query, listen: '*[_id in [$id, $draft] || references($id)]'},
      {id: publishedId, draft: `drafts.${publishedId}`},
      {perspective: 'drafts', apiVersion: 'v2025-02-19', tag: 'presentation.locations'},
    )
    .pipe(map((pages: (FoundPage | null)[] | null) => locationsOf(type, nowhere, pages ?? [])))
}
