import type {DatabaseSync} from 'node:sqlite'
import type {ExprNode} from 'groq-js'
import {LRUCache} from 'lru-cache'
import {createBoundedCache} from '../bounded-cache.ts'
import {nodesOf} from '../tree.ts'
import {isOwnText} from '../words.ts'

/** The texts that `match` searches in the value of an expression, for each document. */
export interface TextCache {
  /** Returns the texts of a document, from `read` if they are not cached for this revision. */
  get: (id: string, rev: string, read: () => readonly string[]) => readonly string[]
}

interface Entry {
  rev: string
  texts: readonly string[]
}

/** Each thread has a cache of its own: the texts of several hundred articles. */
const maxCharacters = 4 * 1024 * 1024

/** An estimate for the objects of an entry. */
const entrySize = 200

const caches = new WeakMap<DatabaseSync, LRUCache<string, Entry>>()
const keys = new WeakMap<ExprNode, number | undefined>()

/** A number for each expression: short in the names of entries, and the same for the same expression in other queries. */
const numbers = createBoundedCache<number>(500)
let count = 0

/**
 * Returns the cache of an expression; undefined if its value depends on more than the document's own attributes. `layers`:
 * whether documents are shown with the published id.
 */
export function textCache(
  database: DatabaseSync,
  node: ExprNode,
  layers: boolean,
): TextCache | undefined {
  if (!keys.has(node)) {
    keys.set(node, isFixed(node) ? numbers.get(JSON.stringify(node), () => ++count) : undefined)
  }
  const key = keys.get(node)
  if (key === undefined) return undefined
  let cache = caches.get(database)
  if (!cache) {
    cache = new LRUCache({maxSize: maxCharacters})
    caches.set(database, cache)
  }
  const entries = cache
  return {
    get(id, rev, read) {
      const name = `${key} ${layers} ${id}`
      const known = entries.get(name)
      if (known?.rev === rev) return known.texts
      const texts = read()
      const characters = texts.reduce((sum, text) => sum + text.length, name.length)
      entries.set(name, {rev, texts}, {size: characters + entrySize})
      return texts
    },
  }
}

/** Filters can contain params and the time. */
function isFixed(node: ExprNode): boolean {
  return isOwnText(node) && !Array.from(nodesOf(node)).some(({type}) => type === 'Filter')
}
