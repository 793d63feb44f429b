import type {Viewer} from '../viewer.ts'
import type {QueryRequest} from './query.ts'

/** The lake itself sees every document. */
const viewer: Viewer = {kind: 'user', id: 'lake', name: 'lake', role: 'administrator'}

/**
 * Returns the request that selects the documents of a mutation by query, in all versions and for any viewer.
 *
 * Apart from `select-documents.ts`, so that the main thread does not load the evaluator at its start.
 */
export function selectionRequest(asked: Pick<QueryRequest, 'query' | 'params'>): QueryRequest {
  return {...asked, perspective: 'raw', viewer}
}
