import type {ReadableDataset} from '../dataset.ts'
import type {Json, JsonObject} from '../document.ts'
import type {Viewer} from '../viewer.ts'
import {evaluateRaw, jsonOf, type Evaluation} from './evaluate.ts'
import {parseQuery} from './parse-query.ts'
import {layersOf, openView, type Perspective} from './perspective.ts'
import {prepareQuery} from './prepare.ts'
import type {ReadBudget} from './read-budget.ts'
import type {ArraySelector, ContentSourceMap} from './source-map/content-source-map.ts'
import {evaluateTraced} from './source-map/evaluate-traced.ts'
import {tagOfDocument, tagsOfSelection} from './sync-tags.ts'

export interface QueryRequest {
  query: string
  params: JsonObject
  perspective: Perspective
  viewer: Viewer
  /** Asks for a source map, in which items of arrays are named so. */
  resultSourceMap?: ArraySelector | undefined
}

export interface QueryResult {
  result: Json
  /** An event with one of these tags says that the result may have changed. */
  syncTags: string[]
  resultSourceMap?: ContentSourceMap
}

/**
 * The one door for GROQ. Throws `invalid` (details `{type: 'queryParseError', description, query,
 * start, end}`) for a text that is not GROQ or a `$param` without a value, and `not_implemented`
 * for a function that this lake does not have; and `BeyondBudget` where there is a budget.
 */
export async function query(
  dataset: ReadableDataset,
  request: QueryRequest,
  budget?: ReadBudget,
): Promise<QueryResult> {
  const {tree, key} = parseQuery(request.query, request.params)
  const prepared = prepareQuery(key, tree)
  const overlaid = (layersOf(request.perspective)?.length ?? 1) > 1
  const tags = new Set<string>()
  const reached = new Set<string>()
  const evaluation: Evaluation = {
    dataset,
    params: request.params,
    viewer: request.viewer,
    view: openView(dataset, request.perspective, request.viewer, budget),
    onSelect: (selection) => {
      for (const tag of tagsOfSelection(selection, overlaid)) tags.add(tag)
    },
    onDereference: (id) => reached.add(id),
  }
  const selector = request.resultSourceMap
  const answer = selector
    ? await evaluateTraced(prepared, evaluation, selector)
    : {result: jsonOf(await evaluateRaw(prepared, evaluation))}
  for (const id of reached) tags.add(tagOfDocument(id))
  return {...answer, syncTags: [...tags]}
}
