import type {Dataset} from '../dataset.ts'
import type {Json, JsonObject} from '../document.ts'
import type {Viewer} from '../viewer.ts'
import {evaluatePrepared, evaluateWithPauses, type Evaluation} from './evaluate.ts'
import {parseQuery} from './parse-query.ts'
import {layersOf, openView, type Perspective} from './perspective.ts'
import {prepareQuery} from './prepare.ts'
import {tagOfDocument, tagsOfSelection} from './sync-tags.ts'
import {nodesOf} from './tree.ts'

export interface QueryRequest {
  query: string
  params: JsonObject
  perspective: Perspective
  viewer: Viewer
}

export interface QueryResult {
  result: Json
  /** An event with one of these tags says that the result may have changed. */
  syncTags: string[]
}

/**
 * The one door for GROQ. Throws `invalid` (details `{type: 'queryParseError', description, query,
 * start, end}`) for a text that is not GROQ or a `$param` without a value, and `not_implemented`
 * for a function that this lake does not have.
 */
export async function query(dataset: Dataset, request: QueryRequest): Promise<QueryResult> {
  const {tree, key} = parseQuery(request.query, request.params)
  const prepared = prepareQuery(key, tree)
  const overlaid = (layersOf(request.perspective)?.length ?? 1) > 1
  const tags = new Set<string>()
  const evaluation: Evaluation = {
    dataset,
    params: request.params,
    viewer: request.viewer,
    view: openView(dataset, request.perspective, request.viewer),
    onSelect: (selection) => {
      for (const tag of tagsOfSelection(selection, overlaid)) tags.add(tag)
    },
    onDereference: (id) => tags.add(tagOfDocument(id)),
  }
  const pauses = [...nodesOf(tree)].some(
    (node) => node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta'),
  )
  const result = pauses
    ? await evaluateWithPauses(prepared, evaluation)
    : evaluatePrepared(prepared, evaluation)
  return {result, syncTags: [...tags]}
}
