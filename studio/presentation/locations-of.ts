import type {DocumentLocation, DocumentLocationsState} from 'sanity/presentation'
import {href} from '../../web/shared/href.ts'
import type {FoundPage} from './pages-query.ts'

/** The message for a document that is not on any page yet. */
const nowhere: Record<string, string> = {
  source: 'Readers meet it once an article cites it',
  passage: 'Readers meet it once an article uses it',
}

/**
 * Returns the locations of a document from the pages that show it. Its own page, if its type has one, comes
 * first.
 */
export function locationsOf(type: string, pages: (FoundPage | null)[]): DocumentLocationsState {
  const places = new Map<string, DocumentLocation>()
  for (const page of pages) {
    const path = page && href(page)
    if (path && !places.has(path)) places.set(path, {title: page.title || 'Untitled', href: path})
    // A document without a path of its own cannot be reached from other pages either.
    if (!path && page?._type === type) break
  }
  return places.size > 0
    ? {locations: [...places.values()]}
    : {
        message: nowhere[type] ?? 'It has a page of its own once it has an address',
        tone: 'caution',
      }
}
