import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {evaluatePrepared} from './evaluate.ts'
import {parseQuery} from './parse-query.ts'
import {openView} from './perspective.ts'
import {prepareQuery} from './prepare.ts'

/**
 * The ids of the documents that a query returns, whatever their version: what a mutation by query
 * is for. It answers at once, so that it can run within a transaction.
 */
export function selectDocumentIds(dataset: Dataset, query: string, params: JsonObject): string[] {
  const {tree, key} = parseQuery(query, params)
  const viewer = {kind: 'user', id: 'lake', name: 'lake', role: 'administrator'} as const
  const result = evaluatePrepared(prepareQuery(key, tree), {
    dataset,
    params,
    viewer,
    view: openView(dataset, 'raw', viewer),
    onSelect: () => undefined,
    onDereference: () => undefined,
  })
  const found = Array.isArray(result) ? result : [result]
  const ids = found.flatMap((each) => {
    if (each === null) return []
    const id = isJsonObject(each) ? each['_id'] : undefined
    if (typeof id === 'string') return [id]
    throw new LakeError('invalid', `The query "${query}" must return documents, with their "_id".`)
  })
  return [...new Set(ids)]
}
