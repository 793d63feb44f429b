import type {Author} from '../../content/index.ts'
import {statedName, type StoredName} from '../../shared/author-names.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import type {Words} from '../../words/words.ts'

type Known = Pick<Author, '_type' | 'slug'> & StoredName

/**
 * Returns an author's name and page, for use inside an article's data. The parts of the name are included only if the
 * author stated them.
 */
export function namePerson(author: Known, siteUrl: string, words: Words) {
  const path = href(author)
  const url = path && new URL(path, siteUrl).href
  const name = textOf(author.name) || words.site.anAuthor
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
