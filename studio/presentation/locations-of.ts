import type {DocumentLocation, DocumentLocationsState} from 'sanity/presentation'
import {href} from '../../web/shared/href.ts'
import type {FoundPage} from './pages-query.ts'

/** What is said while a document is on no page yet. */
const nowhere: Record<string, string> = {
  source: 'Readers meet it once an article cites it',
  passage: 'Readers meet it once an article uses it',
}

/** The locations of a document that is seen on these pages; its own one, if its type has any, comes first. */
export function locationsOf(type: string, pages: (FoundPage | null)[]): DocumentLocationsState {
  const places = new Map<string, DocumentLocation>()
  for (const page of pages) {
    const path = page && href(page)
    if (path && !places.has(path)) places.set(path, {title: page.title || 'Untitled', href: path})
    // Without an address of its own, nothing leads to it from elsewhere either.
    if (!path && page?._type === type) break
  }
  return places.size > 0
    ? {locations: [...places.values()]}
    : {
        message: nowhere[type] ?? 'It has a page of its own once it has an address',
        tone: 'caution',
      }
}
