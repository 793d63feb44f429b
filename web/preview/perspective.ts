import type {ClientPerspective} from '@sanity/client'

/** Which drafts or releases the editor looks at; the Studio's own name for it, as in next-sanity. */
export const perspectiveCookie = 'sanity-preview-perspective'

/** The perspective that a preview has until the editor picks another. */
const usual: ClientPerspective = 'drafts'

/** `published`, `drafts`, or a stack of release names with the topmost first. */
const name = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/

/** As it is kept in the cookie. Whatever is not a perspective becomes `drafts`. */
export function parsePerspective(text: string | undefined): ClientPerspective {
  const names = (text ?? '').split(',')
  if (!names.every((part) => name.test(part)) || names.includes('raw')) return usual
  const [first = '', ...rest] = names
  if (rest.length === 0 && (first === 'drafts' || first === 'published')) return first
  return names
}

export function formatPerspective(perspective: ClientPerspective): string {
  return Array.isArray(perspective) ? perspective.join(',') : perspective
}
