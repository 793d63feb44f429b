import type {Graph, Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'

/**
 * Renders linked data in schema.org's vocabulary. Browsers do not run it, and its text is escaped so that it cannot
 * end the element.
 */
export function LinkedData({things}: {things: readonly Thing[]}) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{__html: writeLinkedData(things)}}
    />
  )
}

/** Serializes linked data as JSON that is safe inside HTML. Removes the invisible characters of a preview. */
export function writeLinkedData(things: readonly Thing[]): string {
  const graph: Graph = {'@context': 'https://schema.org', '@graph': things}
  return JSON.stringify(stegaClean(graph)).replace(/</g, '\\u003c')
}

/** Returns the id of the site in linked data. */
export function siteId(siteUrl: string): string {
  return `${siteUrl}/#site`
}

/** Describes the breadcrumbs of a page. */
export function describeTrail(trail: {name: string; href: string}[], siteUrl: string): Thing[] {
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({name, href: path}, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: stegaClean(name),
        item: new URL(path, siteUrl).href,
      })),
    },
  ]
}
