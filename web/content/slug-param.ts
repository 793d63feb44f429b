import {decodeSegment} from '../shared/href.ts'

type Params = Promise<{slug: string}>

// Next gives a page the segment of its address percent-encoded; its `generateMetadata` and routes get the decoded one.
// Decoding that once more would lose slugs with a percent sign.

/** The slug that a page is asked for. */
export async function pageSlug(params: Params): Promise<string> {
  return decodeSegment((await params).slug)
}

/** The slug that a page's metadata is asked for. */
export async function metadataSlug(params: Params): Promise<string> {
  return (await params).slug
}
