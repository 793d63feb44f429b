import {evaluate, evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import type {ReadableDataset} from '../dataset.ts'
import type {Json, JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import {readCallOut, readOperand, valueNode} from './call-out.ts'
import {fastTree} from './fast-tree.ts'
import {storedDocument, type View} from './perspective.ts'
import {sourceName, type PreparedQuery} from './prepare.ts'
import {resolveCondition, selectionSql, type Selection} from './selection.ts'
import {matchesTextQuery, searchText, searchTextOfDocument} from './text-query.ts'

/** The inputs of an evaluation, and callbacks for what it reads. */
export interface Evaluation {
  dataset: ReadableDataset
  view: View
  viewer: Viewer
  params: JsonObject
  onSelect: (selection: Selection) => void
  onDereference: (id: string) => void
  /** Called with every document that the evaluation reads. */
  onRead?: (document: LakeDocument) => void
}

/**
 * Evaluates a prepared query with groq-js, on the documents that the query's sources and references select.
 * Objects and arrays of documents are returned by identity, not copied.
 */
export async function evaluateRaw(query: PreparedQuery, evaluation: Evaluation): Promise<unknown> {
  if (!query.pauses)
    return guarded(() => evaluateSync(fastTree(query.tree), optionsOf(query, evaluation)).data)
  try {
    const value = await evaluate(query.tree, optionsOf(query, evaluation))
    return await value.get()
  } catch (error) {
    throw explained(error)
  }
}

/** Converts a result of groq-js to JSON; its dates and paths become strings. */
export function jsonOf(value: unknown): Json {
  return toJS(evaluateSync(valueNode(value))) as Json
}

/** Runs `work` and converts errors that the query causes to LakeErrors. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explained(error)
  }
}

/**
 * Converts an error. groq-js throws a plain Error for some queries that its parser accepts: a tuple outside a
 * list, a selector in place of a value, and an attribute named "hasOwnProperty". Those are errors of the
 * query; all others are internal.
 */
export function explained(error: unknown): unknown {
  if (error instanceof RangeError) {
    // A call stack overflow, or a string, array or regular expression beyond the engine's limit.
    return error.message.includes('call stack')
      ? new LakeError('invalid', 'The query is nested too deeply to be evaluated.')
      : new LakeError('too_large', `The query creates a value that is too large: ${error.message}.`)
  }
  if (!(error instanceof Error) || !thrownByGroqJs(error)) return error
  return new LakeError('invalid', `The query cannot be evaluated: ${error.message}.`)
}

function thrownByGroqJs({stack = ''}: Error): boolean {
  const thrower = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? ''
  return /[\\/]groq-js[\\/]/.test(thrower)
}

function optionsOf(query: PreparedQuery, evaluation: Evaluation): EvaluateOptions {
  const {dataset, params, viewer} = evaluation
  const sources = query.sources.map((condition, index) => {
    const selection = resolveCondition(condition, (operand) => constant(operand, params))
    return [sourceName(index), select(evaluation, selection)]
  })
  return {
    params: {...params, ...Object.fromEntries(sources)},
    dataset: [],
    dereference: createHost(query, evaluation),
    timestamp: dataset.now(),
    identity: viewer.kind === 'user' ? viewer.id : '<anonymous>',
    sanity: {projectId: dataset.project, dataset: dataset.name},
  }
}

function constant(operand: ExprNode, params: JsonObject): unknown {
  return toJS(evaluateSync(operand, {params}))
}

function select({view, onSelect, onRead}: Evaluation, selection: Selection): LakeDocument[] {
  onSelect(selection)
  if (selection.kind === 'none') return []
  const found = view.select(selectionSql(selection, view.idColumn))
  if (onRead) for (const document of found) onRead(document)
  return found
}

/** Returns the host of groq-js, which resolves references to documents and the call-outs of `prepare.ts`. */
function createHost(
  query: PreparedQuery,
  evaluation: Evaluation,
): NonNullable<EvaluateOptions['dereference']> {
  const {view} = evaluation
  const lookups = new Map<string, LakeDocument[]>()
  const lookUp = (index: string, operands: string[]): LakeDocument[] => {
    const key = [index, ...operands].join('\0')
    const known = lookups.get(key)
    if (known) return known
    const condition = query.lookups[Number(index)] ?? {kind: 'any'}
    const values = operands.map(readOperand)
    const found = select(
      evaluation,
      resolveCondition(condition, (number) => values[number]),
    )
    lookups.set(key, found)
    return found
  }
  return ({_ref}) => {
    const call = readCallOut(_ref)
    if (!call) {
      evaluation.onDereference(_ref)
      const document = view.read(_ref)
      if (document) evaluation.onRead?.(document)
      return document
    }
    const [name, first = '', ...others] = call
    if (name === 'lookup') return asAnswer(lookUp(first, others))
    return asAnswer(matchesTextQuery(textOf(view, name, others[0] ?? ''), first))
  }
}

/** Returns the text to search: the subject itself, or the text of the document with that id. */
function textOf(view: View, name: string, subject: string): string {
  if (name === 'searchText') return searchText(subject)
  const document = view.read(subject)
  return document ? searchTextOfDocument(storedDocument(document)) : ''
}

/** groq-js accepts any value here (`fromJS` in its `Deref`); only its types require a document. */
function asAnswer(value: unknown): JsonObject {
  return value as JsonObject
}
