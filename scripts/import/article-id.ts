import {hash, slugify} from '../portable-text.ts'

/** Returns the id of an article that an import creates. It depends only on the title. */
export function articleId(title: string): string {
  return `article-${articleSlug(title)}`
}

/** Returns the slug of the article. A title without any Latin letter or digit gets a number. */
export function articleSlug(title: string): string {
  return slugify(title) || hash(title)
}
