import type {Organization, Person} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../../content/index.ts'
import {statedName, type StoredName} from '../../shared/cited-name.ts'
import {href} from '../../shared/href.ts'
import {pictureAddress} from '../../assets/picture-sources.ts'
import type {SiteSettings} from '../../settings.ts'
import {safeHref} from '../../shared/safe-href.ts'
import {words} from '../../shared/words.ts'

type Known = Pick<Author, '_type' | 'slug'> & StoredName

/**
 * A name and where its page is: as much as an article says of who wrote it. The parts of a person's name are
 * given only where the author stated them.
 */
export function namePerson(author: Known, siteUrl: string) {
  const path = href(author)
  const url = path && new URL(path, siteUrl).href
  const name = words(author.name) || 'An author'
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

/** An author as their own page shows them. Only what is held counts as a credential: nothing that is in progress. */
export function describePerson(marked: Author, site: SiteSettings): Person | Organization {
  const author = stegaClean(marked)
  const image = pictureAddress(author.portrait, site, {width: 600, height: 600})
  const profiles = (author.profiles ?? []).flatMap(({url}) => webAddress(url) ?? [])
  const held = (author.credentials ?? []).filter(
    ({status, title}) => status === 'held' && words(title),
  )
  const affiliations = (author.affiliations ?? []).filter(({name}) => words(name))
  const within = affiliations.map(({name, url}) => organisation(words(name), webAddress(url)))
  const roles = affiliations.flatMap(({role}) => words(role) || [])
  const knows = (author.specialities ?? []).flatMap((each) => words(each) || [])
  const named = namePerson(author, site.siteUrl)
  const about = {
    ...(words(author.shortBio) && {description: words(author.shortBio)}),
    ...(image && {image: new URL(image, site.siteUrl).href}),
    ...(profiles.length > 0 && {sameAs: profiles}),
    ...(knows.length > 0 && {knowsAbout: knows}),
    ...(held.length > 0 && {
      hasCredential: held.map(
        ({title, issuer}) =>
          ({
            '@type': 'EducationalOccupationalCredential',
            name: words(title),
            ...(words(issuer) && {recognizedBy: organisation(words(issuer))}),
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

function webAddress(value: unknown): string | undefined {
  const address = safeHref(value)
  return address && /^https?:/.test(address) ? address : undefined
}
