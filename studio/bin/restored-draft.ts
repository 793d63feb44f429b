import {isRecord} from '../../web/shared/stored.ts'
import type {StoredDocument} from './bin-entry.ts'

/**
 * Returns the draft that brings a deleted document back. The lake refuses a strong reference to a document that is
 * not published. Such a reference becomes weak until the draft is published, as the Studio does for a document that
 * is created from a reference. `types` gives the types of the documents that are known; the others stay weak.
 */
export function restoredDraft(
  documentId: string,
  content: StoredDocument,
  published: ReadonlySet<string>,
  types: ReadonlyMap<string, string>,
): StoredDocument {
  const {_rev: _, _updatedAt: __, ...fields} = content
  const loosened = loosen(fields, published, types)
  return {
    ...(isRecord(loosened) ? loosened : {}),
    _type: content._type,
    _id: `drafts.${documentId}`,
  }
}

function loosen(
  value: unknown,
  published: ReadonlySet<string>,
  types: ReadonlyMap<string, string>,
): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => loosen(entry, published, types))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([name, one]) => [name, loosen(one, published, types)])
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  const target = value['_ref']
  if (typeof target !== 'string' || value['_weak'] === true || published.has(target)) return copy
  const type = types.get(target)
  return {...copy, _weak: true, ...(type && {_strengthenOnPublish: {type}})}
}
