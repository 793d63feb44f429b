import type {ExprNode} from 'groq-js'
import {isJsonObject, type Json} from '../../document.ts'
import {evaluateRaw, jsonOf, type Evaluation} from '../evaluate.ts'
import type {PreparedQuery} from '../prepare.ts'
import type {ArraySelector, ContentSourceMap} from './content-source-map.ts'
import {instrument} from './instrument.ts'
import {createPlaces} from './places.ts'
import {asShadow} from './provenance.ts'
import {sourceMapOf} from './source-map.ts'

/** Evaluates a query once, and returns its result and the source map. */
export async function evaluateTraced(
  query: PreparedQuery,
  evaluation: Evaluation,
  selector: ArraySelector,
): Promise<{result: Json; resultSourceMap: ContentSourceMap}> {
  const places = createPlaces()
  const traced = {...query, tree: instrumented(query)}
  const answer = await evaluateRaw(traced, {...evaluation, onRead: places.add})
  // The instrumented query builds this object itself.
  const {value, shadow} = isJsonObject(answer) ? answer : {value: null, shadow: null}
  return {
    result: jsonOf(value),
    resultSourceMap: sourceMapOf(places, {value, shadow: asShadow(shadow)}, selector),
  }
}

const trees = new WeakMap<PreparedQuery, ExprNode>()

function instrumented(query: PreparedQuery): ExprNode {
  let tree = trees.get(query)
  if (!tree) {
    tree = instrument(query.tree)
    trees.set(query, tree)
  }
  return tree
}
