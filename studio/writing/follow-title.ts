import speakingurl from 'speakingurl'

/** The longest slug of `schemas/fields/slug.ts`. */
const maxLength = 96

/** Returns the slug that "Generate" makes of a title (sanity 6.16, `defaultSlugify`). */
export function slugOf(title: string): string {
  return speakingurl(title, {truncate: maxLength, symbols: true})
}

/**
 * Returns the slug that follows a change of the title, or undefined if the slug stays: because it was set by
 * hand, or because the title makes none.
 */
export function followTitle(change: {
  from: string
  to: string
  slug: string | undefined
}): string | undefined {
  const {from, to, slug} = change
  if (slug && slug !== slugOf(from)) return undefined
  const next = slugOf(to)
  return next && next !== slug ? next : undefined
}

/**
 * Returns the title with which the next one is compared. A title that makes no slug, such as one that is emptied before
 * another is written, is passed over: the slug still follows the one before.
 */
export function comparedTitle(previous: string | undefined, title: string): string {
  return previous === undefined || slugOf(title) ? title : previous
}
