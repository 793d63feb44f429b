import {createHash} from 'node:crypto'

/** Portable Text as the schemas allow it; see `schemas/text/`. */
export interface TextBlock {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'
  listItem?: 'bullet' | 'number'
  level?: number
  markDefs: (Link | InternalLink)[]
  children: (Span | Citation | Footnote)[]
}

export interface Span {
  _type: 'span'
  _key: string
  text: string
  /** `strong`, `em`, or the `_key` of one of the block's links. */
  marks: string[]
}

export interface Link {
  _type: 'link'
  _key: string
  href: string
}

export interface InternalLink {
  _type: 'internalLink'
  _key: string
  reference: Reference
}

export interface Citation {
  _type: 'citation'
  _key: string
  source: Reference
  locator?: string
}

export interface Footnote {
  _type: 'footnote'
  _key: string
  text: TextBlock[]
}

export interface Reference {
  _type: 'reference'
  _ref: string
}

/** Returns the `_key` of a block with this content. */
export type KeyOf = (content: string) => string

/**
 * Creates the keys for one array. The same contents in the same order get the same keys, so that writing a
 * text twice changes nothing. Repeated contents get distinct keys.
 */
export function createKeyOf(): KeyOf {
  const seen = new Map<string, number>()
  return (content) => {
    const repetition = seen.get(content) ?? 0
    seen.set(content, repetition + 1)
    return hash(`${repetition} ${content}`)
  }
}

/** Returns a hash of a text as twelve hexadecimal digits. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Returns the slug for a title, in the format of `schemas/fields/slug.ts`. It may be empty. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 96)
    .replaceAll(/^-|-$/gu, '')
}
