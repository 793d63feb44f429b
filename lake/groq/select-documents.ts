import type {ReadableDataset} from '../dataset.ts'
import {isJsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {queryFor, type QueryRequest, type QueryResult} from './query.ts'

/**
 * Like `query`, but returns the distinct ids of the selected documents. Also throws `invalid` if the query
 * returns anything else.
 */
export function selectDocuments(
  dataset: ReadableDataset,
  request: QueryRequest,
): Promise<QueryResult> {
  return queryFor(dataset, request, (value) => idsIn(value, request.query))
}

/** Returns the distinct ids of documents. Throws `invalid` if the value is anything else. */
export function idsIn(value: unknown, text: string): string[] {
  const found: unknown[] = Array.isArray(value) ? value : [value]
  const ids = found.flatMap((each) => {
    if (each === null || each === undefined) return []
    const id = isJsonObject(each) ? each['_id'] : undefined
    if (typeof id === 'string') return [id]
    throw new LakeError('invalid', `The query "${text}" must return documents, with their "_id".`)
  })
  return [...new Set(ids)]
}
