import type {DocumentLocation, DocumentLocationsState} from 'sanity/presentation'
import {href} from '../../web/shared/href.ts'
import type {FoundPage} from './pages-query.ts'

/**
 * Returns the locations of a document from the pages that show it. Its own page, if its type has one, comes
 * first.
 */
export function locationsOf(
  type: string,
  nowhere: string,
  pages: (FoundPage | null)[],
): DocumentLocationsState {
  const places = new Map<string, DocumentLocation>()
  for (const page of pages) {
    const path = page && href(page)
    if (path && !places.has(path)) places.set(path, {title: page.title || 'Untitled', href: path})
    // A document without a path of its own cannot be reached from other pages either.
    if (!path && page?._type === type) break
  }
  return places.size > 0 ? {locations: [...places.values()]} : {message: nowhere}
}
