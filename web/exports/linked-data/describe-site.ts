import type {SearchAction, Thing, WithActionConstraints} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site-name.ts'
import {readLanguage} from '../../text/read-language.ts'
import {words} from '../../shared/words.ts'

/** By this the things on other pages name the site. */
export function siteId(siteUrl: string): string {
  return `${siteUrl}/#site`
}

/** The site, and how it is searched. */
export function describeSite(marked: SiteContent, siteUrl: string): Thing[] {
  const site = stegaClean(marked)
  const description = words(site.settings?.description)
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

/** The way from the first page down to this one. */
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
