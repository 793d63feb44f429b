import type {Person} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../content/index.ts'
import {href} from '../href.ts'
import {pictureAddress} from '../images/picture-sources.ts'
import type {SiteSettings} from '../settings.ts'
import {safeHref} from '../text/safe-href.ts'
import {words} from '../text/words.ts'

/** A name and where its page is: as much as an article says of who wrote it. */
export function namePerson(
  author: {_type: string; name: string | null; slug: string | null},
  siteUrl: string,
): Exclude<Person, string> {
  const path = href(author)
  const url = path && new URL(path, siteUrl).href
  return {
    '@type': 'Person',
    ...(url && {'@id': `${url}#person`, url}),
    name: words(author.name) || 'An author',
  }
}

/** An author as their own page shows them. Only what is held counts as a credential: nothing that is in progress. */
export function describePerson(marked: Author, site: SiteSettings): Person {
  const author = stegaClean(marked)
  const image = pictureAddress(author.portrait, site, {width: 600, height: 600})
  const profiles = (author.profiles ?? []).flatMap(({url}) => webAddress(url) ?? [])
  const held = (author.credentials ?? []).filter(
    ({status, title}) => status === 'held' && words(title),
  )
  const affiliations = (author.affiliations ?? []).filter(({name}) => words(name))
  const roles = affiliations.flatMap(({role}) => words(role) || [])
  const knows = (author.specialities ?? []).flatMap((each) => words(each) || [])
  return {
    ...namePerson(author, site.siteUrl),
    ...(words(author.shortBio) && {description: words(author.shortBio)}),
    ...(image && {image: new URL(image, site.siteUrl).href}),
    ...(profiles.length > 0 && {sameAs: profiles}),
    ...(roles.length > 0 && {jobTitle: roles}),
    ...(knows.length > 0 && {knowsAbout: knows}),
    ...(affiliations.length > 0 && {
      affiliation: affiliations.map(({name, url}) => ({
        '@type': 'Organization',
        name: words(name),
        ...(webAddress(url) && {url: webAddress(url) ?? ''}),
      })),
    }),
    ...(held.length > 0 && {
      hasCredential: held.map(({title, issuer}) => ({
        '@type': 'EducationalOccupationalCredential',
        name: words(title),
        ...(words(issuer) && {recognizedBy: {'@type': 'Organization', name: words(issuer)}}),
      })),
    }),
  }
}

function webAddress(value: unknown): string | undefined {
  const address = safeHref(value)
  return address && /^https?:/.test(address) ? address : undefined
}
