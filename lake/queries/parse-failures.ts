import {createHash} from 'node:crypto'
import {LRUCache} from 'lru-cache'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'

const maxFailures = 500
/** Failures of longer texts are not remembered, so that the memory is bounded. */
const maxLength = 20_000

/** Remembers queries that cannot be parsed, so that they need no worker when they are repeated. */
export interface ParseFailures {
  /** Throws the error of a query that failed before. */
  check: (query: string, params: JsonObject) => void
  /** Remembers an error if it depends only on the query's text and params. */
  add: (query: string, params: JsonObject, error: unknown) => void
}

export function createParseFailures(): ParseFailures {
  const failures = new LRUCache<string, LakeError>({max: maxFailures})
  return {
    check(query, params) {
      if (failures.size === 0 || query.length > maxLength) return
      const failure = failures.get(keyOf(query, params))
      if (failure) throw new LakeError(failure.code, failure.message, failure.details)
    },
    add(query, params, error) {
      if (!(error instanceof LakeError) || query.length > maxLength) return
      if (error.details?.['type'] !== 'queryParseError') return
      failures.set(keyOf(query, params), error)
    },
  }
}

function keyOf(query: string, params: JsonObject): string {
  return createHash('sha256')
    .update(JSON.stringify([query, params]))
    .digest('base64')
}
