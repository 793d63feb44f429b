import {decodeSegment} from '../shared/href.ts'

type Params = Promise<{slug: string}>

// Next passes the segment percent-encoded to a page, but decoded to `generateMetadata` and to routes. Decoding it
// twice would break slugs with a percent sign.

/** Returns the slug of a page. */
export async function pageSlug(params: Params): Promise<string> {
  return decodeSegment((await params).slug)
}

/** Returns the slug in `generateMetadata`. */
export async function metadataSlug(params: Params): Promise<string> {
  return (await params).slug
}

/**
 * The `generateStaticParams` of every page with a slug. The build renders none of them: each renders at its first
 * request and is then cached. Next requires at least one entry, so this returns a placeholder.
 */
export function renderOnFirstVisit(): {slug: string}[] {
  return [{slug: '-'}]
}
