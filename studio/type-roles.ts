import type {DocumentType} from '../schemas/index.ts'

/**
 * What the documents of a type are for the Studio:
 *
 * - `text`: has a `body`. It is written in the wide form, reviewed, and listed as a place where others are shown.
 * - `part`: a document that texts refer to, also by a link only. A new one is published with the text that refers to
 *   it, because a writer creates it within it, and the list of its uses has a button of its own.
 * - `private`: readers never see it. Sanity's red "Live" badge would alarm the writer without reason.
 * - `other`: none of these.
 */
type Role = 'text' | 'part' | 'private' | 'other'

const roles: Record<DocumentType, Role> = {
  article: 'text',
  page: 'text',
  author: 'part',
  topic: 'part',
  series: 'part',
  source: 'part',
  passage: 'part',
  offering: 'part',
  settings: 'other',
  redirect: 'other',
  request: 'private',
  reviewLink: 'private',
  follower: 'private',
  delivery: 'private',
  binEntry: 'private',
}

/** Returns the role of a type; undefined for types that are not ours. */
export function roleOf(type: string): Role | undefined {
  return isOurs(type) ? roles[type] : undefined
}

/** Returns the types with a role. */
export function typesOf(role: Role): string[] {
  return Object.keys(roles).filter((type) => roleOf(type) === role)
}

function isOurs(type: string): type is DocumentType {
  return Object.hasOwn(roles, type)
}
