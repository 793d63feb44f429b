import type {ClientPerspective} from '@sanity/client'

/** The cookie with the editor's perspective. It has the Studio's name, as in next-sanity. */
export const perspectiveCookie = 'sanity-preview-perspective'

/** The perspective until the editor chooses another. */
const defaultPerspective: ClientPerspective = 'drafts'

/** `published`, `drafts`, or a stack of release names with the topmost first. */
const name = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/

/** Parses the cookie's value. An invalid one becomes `drafts`. */
export function parsePerspective(text: string | undefined): ClientPerspective {
  const names = (text ?? '').split(',')
  if (!names.every((part) => name.test(part)) || names.includes('raw')) return defaultPerspective
  const [first = '', ...rest] = names
  if (rest.length === 0 && (first === 'drafts' || first === 'published')) return first
  return names
}

export function formatPerspective(perspective: ClientPerspective): string {
  return Array.isArray(perspective) ? perspective.join(',') : perspective
}
