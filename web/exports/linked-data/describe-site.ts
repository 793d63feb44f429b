import type {SearchAction, Thing, WithActionConstraints} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site-name.ts'
import {readLanguage} from '../../text/read-language.ts'
import {textOf} from '../../shared/text-of.ts'

/** Returns the id of the site in linked data. */
export function siteId(siteUrl: string): string {
  return `${siteUrl}/#site`
}

/** Describes the site and its search. */
export function describeSite(marked: SiteContent, siteUrl: string): Thing[] {
  const site = stegaClean(marked)
  const description = textOf(site.settings?.description)
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {'@type': 'EntryPoint', urlTemplate: `${siteUrl}/search?q={search_term_string}`},
    'query-input': 'required name=search_term_string',
  }
  return [
    {
      '@type': 'WebSite',
      '@id': siteId(siteUrl),
      url: `${siteUrl}/`,
      name: siteName(site),
      inLanguage: readLanguage(site.settings?.language),
      ...(description && {description}),
      potentialAction: search,
    },
  ]
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
