import type {SearchAction, Thing, WithActionConstraints, Organization, Person} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import {type SiteContent, siteName, type Author, type Offering} from '../../content/index.ts'
import {readLanguage} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {statedName, type StoredName} from '../../shared/author-names.ts'
import {href, safeWebHref} from '../../shared/href.ts'
import {exportedPortrait, pictureAddress} from '../../assets/picture-sources.ts'
import type {SiteSettings} from '../../settings.ts'

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

type Known = Pick<Author, '_type' | 'slug'> & StoredName

/**
 * Returns an author's name and page, for use inside an article's data. The parts of the name are included only if the
 * author stated them.
 */
export function namePerson(author: Known, siteUrl: string) {
  const path = href(author)
  const url = path && new URL(path, siteUrl).href
  const name = textOf(author.name) || 'An author'
  const {literal, family, given, suffix} = statedName(author) ?? {}
  if (literal) {
    return {
      '@type': 'Organization',
      ...(url && {'@id': `${url}#organization`, url}),
      name,
    } as const
  }
  return {
    '@type': 'Person',
    ...(url && {'@id': `${url}#person`, url}),
    name,
    ...(family && {familyName: family}),
    ...(given && {givenName: given}),
    ...(suffix && {honorificSuffix: suffix}),
  } as const
}

/** Describes an author for their own page. Only credentials that are held are included, not those in progress. */
export function describePerson(marked: Author, site: SiteSettings): Person | Organization {
  const author = stegaClean(marked)
  const image = pictureAddress(author.portrait, site, exportedPortrait)
  const profiles = (author.profiles ?? []).flatMap(({url}) => safeWebHref(url) ?? [])
  const held = (author.credentials ?? []).filter(
    ({status, title}) => status === 'held' && textOf(title),
  )
  const affiliations = (author.affiliations ?? []).filter(({name}) => textOf(name))
  const within = affiliations.map(({name, url}) => organisation(textOf(name), safeWebHref(url)))
  const roles = affiliations.flatMap(({role}) => textOf(role) || [])
  const knows = (author.specialities ?? []).flatMap((each) => textOf(each) || [])
  const named = namePerson(author, site.siteUrl)
  const about = {
    ...(textOf(author.shortBio) && {description: textOf(author.shortBio)}),
    ...(image && {image: new URL(image, site.siteUrl).href}),
    ...(profiles.length > 0 && {sameAs: profiles}),
    ...(knows.length > 0 && {knowsAbout: knows}),
    ...(held.length > 0 && {
      hasCredential: held.map(
        ({title, issuer}) =>
          ({
            '@type': 'EducationalOccupationalCredential',
            name: textOf(title),
            ...(textOf(issuer) && {recognizedBy: organisation(textOf(issuer))}),
          }) as const,
      ),
    }),
  }
  if (named['@type'] === 'Organization') {
    return {...named, ...about, ...(within.length > 0 && {memberOf: within})}
  }
  return {
    ...named,
    ...about,
    ...(roles.length > 0 && {jobTitle: roles}),
    ...(within.length > 0 && {affiliation: within}),
  }
}

function organisation(name: string, url?: string) {
  return {'@type': 'Organization', name, ...(url && {url})} as const
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
