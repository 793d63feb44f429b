import {publishedId} from '../../web/shared/references.ts'
import type {ListedDocument} from './bulk-actions.ts'

/** A stored version of a document in a list. */
export interface ListedVersion {
  _id: string
  title: string | null
}

/** Selects all versions of the documents of a type. Use it with the perspective `raw`. */
export const versionsQuery = /* groq */ `*[_type == $type && !(_id in path("versions.**"))]
  | order(_updatedAt desc, _id asc) {_id, "title": coalesce(title, name)}`

/** Joins drafts and published versions, in the order of the newest version. A draft's title is the newer one. */
export function listDocuments(versions: readonly ListedVersion[]): ListedDocument[] {
  const documents = new Map<string, ListedDocument>()
  for (const {_id, title} of versions) {
    const id = publishedId(_id)
    const isDraft = id !== _id
    const known = documents.get(id)
    documents.set(id, {
      id,
      title: isDraft || !known ? title : known.title,
      isPublished: !isDraft || known?.isPublished === true,
      hasDraft: isDraft || known?.hasDraft === true,
    })
  }
  return [...documents.values()]
}

/** Returns the documents whose title has all words of a text, without regard to case and accents. */
export function matching(documents: readonly ListedDocument[], text: string): ListedDocument[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return documents.filter(({title}) => words.every((word) => plain(title ?? '').includes(word)))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
