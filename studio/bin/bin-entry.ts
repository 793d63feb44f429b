import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {isRecord} from '../../web/shared/stored.ts'

/** A document as it is stored. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev?: string
  [field: string]: unknown
}

/**
 * What the bin keeps of a deleted document. The id contains a dot, so nobody can read an entry without a token. The
 * content is text: references in it must not keep other documents from being deleted.
 */
export interface BinEntry {
  _id: string
  _type: 'binEntry'
  documentId: string
  documentType: string
  title: string
  /** ISO 8601. */
  deletedAt: string
  /** The newest version, as JSON. */
  content: string
}

/** The types whose deleted documents are not kept: a person who wrote may want nothing to remain. */
export const neverKept: readonly string[] = [
  'request',
  'reviewLink',
  'follower',
  'delivery',
  'binEntry',
]

/** Returns the id of the entry for a document. An id of a document may be too long to be part of another one. */
export function binId(documentId: string): string {
  return `bin.${bytesToHex(sha256(utf8ToBytes(documentId))).slice(0, 32)}`
}

/**
 * Returns the entry for a document that is about to be deleted, from its stored versions; undefined if nothing is
 * kept. A draft is newer than the published version.
 */
export function binEntry(
  documentId: string,
  versions: readonly StoredDocument[],
  now: Date,
): BinEntry | undefined {
  const newest =
    versions.find(({_id}) => _id === `drafts.${documentId}`) ??
    versions.find(({_id}) => _id === documentId)
  if (!newest || neverKept.includes(newest._type)) return undefined
  return {
    _id: binId(documentId),
    _type: 'binEntry',
    documentId,
    documentType: newest._type,
    title: titleOf(newest),
    deletedAt: now.toISOString(),
    content: JSON.stringify(newest),
  }
}

/** Returns how a document is called in a list. */
export function titleOf(document: Record<string, unknown>): string {
  for (const field of ['title', 'name', 'from']) {
    const value = document[field]
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return 'Untitled'
}

/** Returns the kept content of an entry; undefined if it cannot be read as a document. */
export function contentOf({content}: {content: unknown}): StoredDocument | undefined {
  if (typeof content !== 'string') return undefined
  try {
    const document: unknown = JSON.parse(content)
    return isDocument(document) ? document : undefined
  } catch {
    return undefined
  }
}

function isDocument(value: unknown): value is StoredDocument {
  return isRecord(value) && typeof value['_id'] === 'string' && typeof value['_type'] === 'string'
}
