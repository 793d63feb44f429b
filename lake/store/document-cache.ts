import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'

const maximumCharacters = 64 * 1024 * 1024

interface Entry {
  rev: string
  document: LakeDocument
  characters: number
}

/**
 * Parsed documents by id and revision, so that a query does not parse what it parsed before. The
 * least recently used go first. The documents are shared: nobody may change one.
 */
export interface DocumentCache {
  get: (id: string, rev: string) => LakeDocument | undefined
  add: (document: LakeDocument, characters: number) => void
}

const caches = new WeakMap<DatabaseSync, DocumentCache>()

export function documentCache(database: DatabaseSync): DocumentCache {
  let cache = caches.get(database)
  if (!cache) {
    cache = createDocumentCache(maximumCharacters)
    caches.set(database, cache)
  }
  return cache
}

export function createDocumentCache(maximum: number): DocumentCache {
  // A Map keeps the order of insertion: the first entry is the one that was not used for longest.
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
      if (characters > maximum) return
      entries.set(document._id, {rev: document._rev, document, characters})
      total += characters
      for (const [id, entry] of entries) {
        if (total <= maximum) break
        remove(id, entry)
      }
    },
  }
}
