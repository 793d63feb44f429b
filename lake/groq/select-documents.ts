import type {ReadableDataset} from '../dataset.ts'
import {isJsonObject, type Json} from '../document.ts'
import {LakeError} from '../error.ts'
import {query, type QueryRequest, type QueryResult} from './query.ts'
import type {ReadBudget} from './read-budget.ts'

/** What a mutation by query is for: documents whatever their version, and whoever asks. */
export function selectionRequest(asked: Pick<QueryRequest, 'query' | 'params'>): QueryRequest {
  const viewer = {kind: 'user', id: 'lake', name: 'lake', role: 'administrator'} as const
  return {...asked, perspective: 'raw', viewer}
}

/**
 * As `query`, for the ids of the documents that it returns, each once. Throws `invalid`, too, for a
 * query that returns something else.
 */
export async function selectDocuments(
  dataset: ReadableDataset,
  request: QueryRequest,
  budget?: ReadBudget,
): Promise<QueryResult> {
  const {result, syncTags} = await query(dataset, request, budget)
  return {result: idsIn(result, request.query), syncTags}
}

function idsIn(result: Json, text: string): string[] {
  const found = Array.isArray(result) ? result : [result]
  const ids = found.flatMap((each) => {
    if (each === null) return []
    const id = isJsonObject(each) ? each['_id'] : undefined
    if (typeof id === 'string') return [id]
    throw new LakeError('invalid', `The query "${text}" must return documents, with their "_id".`)
  })
  return [...new Set(ids)]
}
