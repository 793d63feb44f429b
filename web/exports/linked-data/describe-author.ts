import type {Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import {exportedPortrait, pictureAddress} from '../../assets/picture-sources.ts'
import type {Author, Offering} from '../../content/index.ts'
import type {SiteSettings} from '../../settings.ts'
import {href, safeWebHref} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {describeOffer} from './describe-site.ts'
import {namePerson} from './name-person.ts'
import {siteId} from './linked-data.tsx'
import type {Words} from '../../words/words.ts'

/** Describes an author for their own page. Only credentials that are held are included, not those in progress. */
export function describePerson(marked: Author, words: Words, site: SiteSettings) {
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
  const named = namePerson(author, site.siteUrl, words)
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

/** Describes the page of an author, with the session types that are shown on it. */
export function describeAuthorPage(
  author: Author,
  offerings: Offering[],
  words: Words,
  site: SiteSettings,
): Thing[] {
  const person = describePerson(author, words, site)
  const [path, id] = [href(stegaClean(author)), '@id' in person ? person['@id'] : undefined]
  // A page is requested by its slug, so it always has a path.
  if (!path || !id) return [person]
  const url = new URL(path, site.siteUrl).href
  const makesOffer = offerings.map((offering) =>
    describeOffer(offering, site.siteUrl, {provider: id, words}),
  )
  return [
    {
      '@type': 'ProfilePage',
      '@id': url,
      url,
      isPartOf: {'@id': siteId(site.siteUrl)},
      mainEntity: {'@id': id},
    },
    {...person, ...(makesOffer.length > 0 && {makesOffer})},
  ]
}
