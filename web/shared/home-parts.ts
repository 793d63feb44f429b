import {readObject} from './stored.ts'

/** The parts of the home page, with their names, in the order that they have without a choice. */
export const homeParts = {
  introduction: 'Introduction of the author',
  featured: 'Article at the top',
  newest: 'Newest articles',
  topics: 'Topics, and all articles',
  invitation: 'Invitation',
} as const

export type HomePart = keyof typeof homeParts

/**
 * Returns the parts that are shown, in their order. Unknown ones are left out, and each is shown once. Without any stored
 * section, all are shown.
 */
export function readHomeParts(stored: unknown): HomePart[] {
  const sections = Array.isArray(stored) ? stored.map(readObject) : []
  if (sections.length === 0) return Object.keys(homeParts).filter(isPart)
  const shown = sections.filter(({hidden}) => hidden !== true).map(({part}) => part)
  return [...new Set(shown)].filter(isPart)
}

function isPart(part: unknown): part is HomePart {
  return typeof part === 'string' && Object.hasOwn(homeParts, part)
}
