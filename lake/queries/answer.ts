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
  /** If the evaluation took longer than the job's limit: its milliseconds, and the reason. */
  slow?: {ms: number; why: string}
  /** The names of the indexes that were created for queries and that this one used. */
  used?: readonly string[]
}

/** Serializes a result. Throws `too_large` if it is too long or nested too deeply. */
export function answerOf(
  {result, syncTags, resultSourceMap}: QueryResult,
  maxResult: number,
): QueryAnswer {
  return {
    result: write(result, maxResult),
    syncTags,
    ...(resultSourceMap && {resultSourceMap: write(resultSourceMap, maxResult)}),
  }
}

function write(value: unknown, maxResult: number): string {
  return checkLength(tryToWrite(value), maxResult)
}

/**
 * Returns a JSON text of at most `maxResult` characters. Throws `too_large` for a longer one, and for
 * undefined: a result that cannot be serialized.
 */
export function checkLength(text: string | undefined, maxResult: number): string {
  if (text !== undefined && text.length <= maxResult) return text
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
