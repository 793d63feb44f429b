import type {ReadableDataset} from '../dataset.ts'
import type {Json, JsonObject} from '../document.ts'
import type {Viewer} from '../viewer.ts'
import {evaluateRaw, jsonOf, type Evaluation} from './evaluate.ts'
import {parseQuery} from './parse-query.ts'
import {layersOf, openView, type Perspective, type ViewOptions} from './perspective.ts'
import {prepareQuery, type PreparedQuery} from './prepare.ts'
import type {ArraySelector, ContentSourceMap} from './source-map/content-source-map.ts'
import {evaluateTraced} from './source-map/evaluate-traced.ts'
import {tagOfDocument, tagsOfSelection} from './sync-tags.ts'

export interface QueryRequest {
  query: string
  params: JsonObject
  perspective: Perspective
  viewer: Viewer
  /** Requests a source map, and selects how array items are named in it. */
  resultSourceMap?: ArraySelector | undefined
}

export interface QueryResult {
  result: Json
  /** The result may have changed after an event with one of these tags. */
  syncTags: string[]
  resultSourceMap?: ContentSourceMap
}

/**
 * Evaluates a GROQ query with groq-js: any query, also those that have no SQL plan. Throws `invalid` (details
 * `{type: 'queryParseError', description, query, start, end}`) for a syntax error or a `$param` without a value,
 * and `not_implemented` for an unsupported function.
 */
export async function query(dataset: ReadableDataset, request: QueryRequest): Promise<QueryResult> {
  const selector = request.resultSourceMap
  return run(dataset, request, {whole: selector !== undefined}, async (prepared, evaluation) =>
    selector
      ? evaluateTraced(prepared, evaluation, selector)
      : {result: jsonOf(await evaluateRaw(prepared, evaluation))},
  )
}

/** Like `query`, but `read` converts the value. The value is not cloned, so lazy attributes stay unread. */
export async function queryFor(
  dataset: ReadableDataset,
  request: QueryRequest,
  read: (value: unknown) => Json,
): Promise<QueryResult> {
  return run(dataset, request, {}, async (prepared, evaluation) => ({
    result: read(await evaluateRaw(prepared, evaluation)),
  }))
}

async function run(
  dataset: ReadableDataset,
  {query: text, params, perspective, viewer}: QueryRequest,
  options: ViewOptions,
  evaluate: (
    prepared: PreparedQuery,
    evaluation: Evaluation,
  ) => Promise<Omit<QueryResult, 'syncTags'>>,
): Promise<QueryResult> {
  const {tree, key} = parseQuery(text, params)
  const prepared = prepareQuery(key, tree)
  const overlaid = (layersOf(perspective)?.length ?? 1) > 1
  const tags = new Set<string>()
  const reached = new Set<string>()
  const answer = await evaluate(prepared, {
    dataset,
    params,
    viewer,
    view: openView(dataset, perspective, viewer, options),
    onSelect: (selection) => {
      for (const tag of tagsOfSelection(dataset, selection, overlaid)) tags.add(tag)
    },
    onDereference: (id) => reached.add(id),
  })
  for (const id of reached) tags.add(tagOfDocument(dataset, id))
  return {...answer, syncTags: [...tags]}
}
