import type {SearchAction, Thing, WithActionConstraints} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Offering} from '../../content/index.ts'
import {siteName, type SiteContent} from '../../content/site.ts'
import {textOf} from '../../shared/stored.ts'
import {href} from '../../shared/href.ts'
import {siteId} from './linked-data.tsx'
import {wordsFor, type Words} from '../../words/words.ts'

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
      inLanguage: wordsFor(site.settings?.language).language,
      ...(description && {description}),
      potentialAction: search,
    },
  ]
}

/** Describes the session types. Empty while no sessions are offered. */
export function describeSessions(
  marked: Offering[],
  markedSite: SiteContent,
  siteUrl: string,
): Thing[] {
  const [offerings, site] = stegaClean([marked, markedSite] as const)
  if (site.settings?.callToAction?.state === 'closed' || offerings.length === 0) return []
  const url = `${siteUrl}/sessions`
  const words = wordsFor(site.settings?.language)
  const service = `${url}#service`
  return [
    {
      '@type': 'ProfessionalService',
      '@id': service,
      name: siteName(site),
      url,
      makesOffer: offerings.map((offering) =>
        describeOffer(offering, siteUrl, {provider: service, words}),
      ),
    },
  ]
}

/**
 * Describes a session type.
 *
 * @param provider the id of who offers it, in the linked data of the same page.
 */
export function describeOffer(
  marked: Offering,
  siteUrl: string,
  {provider, words}: {provider: string; words: Words},
) {
  const offering = stegaClean(marked)
  const {title, summary, place, location, fee} = offering
  const name = textOf(title) || words.sessions.session
  const path = href(offering)
  return {
    '@type': 'Offer',
    name,
    ...(path && {url: new URL(path, siteUrl).href}),
    ...readPrice(fee),
    ...(place !== 'remote' &&
      textOf(location) && {
        availableAtOrFrom: {'@type': 'Place', name: textOf(location)} as const,
      }),
    itemOffered: {
      '@type': 'Service',
      name,
      ...(textOf(summary) && {description: textOf(summary)}),
      provider: {'@id': provider},
    },
  } as const
}

/** A fee on request has no price. */
function readPrice(fee: Offering['fee']) {
  if (fee?.kind === 'free') return {price: 0}
  const {kind, amount, currency} = fee ?? {}
  return kind === 'amount' && amount && currency ? {price: amount, priceCurrency: currency} : {}
}
