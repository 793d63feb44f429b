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

/** Throws `too_large` for what is longer, or nested deeper, than a text can be. */
export function answerOf({result, syncTags, resultSourceMap}: QueryResult): QueryAnswer {
  return {
    result: write(result),
    syncTags,
    ...(resultSourceMap && {resultSourceMap: write(resultSourceMap)}),
  }
}

function write(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new LakeError('too_large', 'The result is too large to be sent: ask for less at once.')
  }
}
