import type {Graph, Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'

/**
 * What a page is about, for machines, in schema.org's vocabulary. Browsers never run it, and no word in it
 * can end the element that it stands in.
 */
export function LinkedData({things}: {things: readonly Thing[]}) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{__html: writeLinkedData(things)}}
    />
  )
}

/** As JSON that may stand inside HTML. In a preview the texts carry unseen marks: not here. */
export function writeLinkedData(things: readonly Thing[]): string {
  const graph: Graph = {'@context': 'https://schema.org', '@graph': things}
  return JSON.stringify(stegaClean(graph)).replace(/</g, '\\u003c')
}
