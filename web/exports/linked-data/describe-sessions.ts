import type {Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Offering, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {siteName} from '../../content/site-name.ts'
import {textOf} from '../../shared/text-of.ts'

/** Describes the session types. Empty while no sessions are offered. */
export function describeSessions(
  marked: Offering[],
  markedSite: SiteContent,
  siteUrl: string,
): Thing[] {
  const [offerings, site] = stegaClean([marked, markedSite] as const)
  if (site.settings?.callToAction?.state === 'closed' || offerings.length === 0) return []
  const url = `${siteUrl}/sessions`
  const service = `${url}#service`
  return [
    {
      '@type': 'ProfessionalService',
      '@id': service,
      name: siteName(site),
      url,
      makesOffer: offerings.map((offering) => {
        const {title, summary, place, location, fee} = offering
        const name = textOf(title) || 'Session'
        const path = href(offering)
        return {
          '@type': 'Offer',
          name,
          ...(path && {url: new URL(path, siteUrl).href}),
          ...readPrice(fee),
          ...(place !== 'remote' &&
            textOf(location) && {
              availableAtOrFrom: {'@type': 'Place', name: textOf(location)},
            }),
          itemOffered: {
            '@type': 'Service',
            name,
            ...(textOf(summary) && {description: textOf(summary)}),
            provider: {'@id': service},
          },
        } as const
      }),
    },
  ]
}

/** A fee on request has no price. */
function readPrice(fee: Offering['fee']) {
  if (fee?.kind === 'free') return {price: 0}
  const {kind, amount, currency} = fee ?? {}
  return kind === 'amount' && amount && currency ? {price: amount, priceCurrency: currency} : {}
}
