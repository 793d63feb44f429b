import {LakeError} from '../error.ts'
import type {QueryResult} from '../groq/query.ts'

/** The answer to a query as it goes out: JSON that nobody between here and the reader takes apart. */
export interface QueryAnswer {
  /** JSON. */
  result: string
  syncTags: string[]
  /** JSON, where it was asked for. */
  resultSourceMap?: string
}

/** Characters of JSON: whoever sends it on has to hold all of it at once. */
const longest = 128 * 1024 * 1024

/** Throws `too_large` for what is too long, or nested too deeply, to be sent. */
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
  throw new LakeError('too_large', 'The result is too large to be sent: ask for less at once.')
}

function tryToWrite(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
