import type {DatabaseSync} from 'node:sqlite'
import {LRUCache} from 'lru-cache'
import type {LakeDocument} from '../document.ts'

/**
 * Several hundred articles in each thread. Their objects take about twice as many bytes. A larger cache only saves time
 * for queries that parse many documents again after a write, because results are cached, too.
 */
const maxCharacters = 16 * 1024 * 1024

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

export function createDocumentCache(maxSize: number): DocumentCache {
  const documents = new LRUCache<string, LakeDocument>({maxSize})
  return {
    get(id, rev) {
      const document = documents.get(id)
      return document?._rev === rev ? document : undefined
    },
    add(document, characters) {
      documents.set(document._id, document, {size: characters})
    },
  }
}
