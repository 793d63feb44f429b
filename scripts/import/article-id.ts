import {hash, slugify} from '../portable-text.ts'

/** The id of an article that an import makes from its title; the same title gives the same id. */
export function articleId(title: string): string {
  return `article-${articleSlug(title)}`
}

/** The last part of the article's address. A title without any Latin letter or digit gets a number. */
export function articleSlug(title: string): string {
  return slugify(title) || hash(title)
}
