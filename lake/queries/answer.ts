import {LakeError} from '../error.ts'
import type {IndexDefinition} from '../groq/plan/indexes.ts'
import type {QueryResult} from '../groq/query.ts'

/** The response of a query. It is serialized once and never parsed on the way to the client. */
export interface QueryAnswer {
  /** JSON. */
  result: string
  syncTags: string[]
  /** JSON, if it was requested. */
  resultSourceMap?: string
  /** Indexes that would make the query faster. */
  wanted?: readonly IndexDefinition[]
}

/** The maximum length in characters of JSON: the whole response is held in memory. */
const longest = 128 * 1024 * 1024

/** Serializes a result. Throws `too_large` if it is too long or nested too deeply. */
export function answerOf({result, syncTags, resultSourceMap}: QueryResult): QueryAnswer {
  return {
    result: write(result),
    syncTags,
    ...(resultSourceMap && {resultSourceMap: write(resultSourceMap)}),
  }
}

function write(value: unknown): string {
  const text = tryToWrite(value)
  if (text !== undefined && text.length <= longest) return text
  throw new LakeError('too_large', 'The result is too large to be sent: request less data.')
}

function tryToWrite(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
