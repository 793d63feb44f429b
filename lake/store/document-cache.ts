import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'

const maxCharacters = 64 * 1024 * 1024

interface Entry {
  rev: string
  document: LakeDocument
  characters: number
}

/** An LRU cache of parsed documents by id and revision. The documents are shared and must not be changed. */
export interface DocumentCache {
  get: (id: string, rev: string) => LakeDocument | undefined
  add: (document: LakeDocument, characters: number) => void
}

const caches = new WeakMap<DatabaseSync, DocumentCache>()

export function documentCache(database: DatabaseSync): DocumentCache {
  let cache = caches.get(database)
  if (!cache) {
    cache = createDocumentCache(maxCharacters)
    caches.set(database, cache)
  }
  return cache
}

export function createDocumentCache(limit: number): DocumentCache {
  // A Map iterates in insertion order, so the first entry is the least recently used.
  const entries = new Map<string, Entry>()
  let total = 0
  const remove = (id: string, entry: Entry) => {
    entries.delete(id)
    total -= entry.characters
  }
  return {
    get(id, rev) {
      const entry = entries.get(id)
      if (entry?.rev !== rev) return undefined
      entries.delete(id)
      entries.set(id, entry)
      return entry.document
    },
    add(document, characters) {
      const previous = entries.get(document._id)
      if (previous) remove(document._id, previous)
      if (characters > limit) return
      entries.set(document._id, {rev: document._rev, document, characters})
      total += characters
      for (const [id, entry] of entries) {
        if (total <= limit) break
        remove(id, entry)
      }
    },
  }
}
