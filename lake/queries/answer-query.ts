import type {ReadableDataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {guarded} from '../groq/evaluate.ts'
import {parseQuery} from '../groq/parse-query.ts'
import {CannotPlan} from '../groq/plan/cannot-plan.ts'
import {answerPlanned} from '../groq/plan/planned-query.ts'
import {prepareQuery} from '../groq/prepare.ts'
import {query, type QueryRequest} from '../groq/query.ts'
import {idsIn, selectDocuments} from '../groq/select-documents.ts'
import {sqliteCodeOf} from '../store/sqlite-code.ts'
import {answerOf, type QueryAnswer} from './answer.ts'

/**
 * Evaluates a query by its SQL plan, or with the complete evaluator if no plan returns exactly the same result.
 * Throws like `query`, and `too_large` for a result of more than `maxResult` characters.
 */
export async function answerQuery(
  dataset: ReadableDataset,
  request: QueryRequest,
  maxResult: number,
): Promise<QueryAnswer> {
  const planned = request.resultSourceMap ? undefined : plannedAnswer(dataset, request, maxResult)
  if (planned) return planned
  return answerOf(await query(dataset, request), maxResult)
}

/** Like `answerQuery`, but the result is the list of the distinct ids of the selected documents. */
export async function answerSelection(
  dataset: ReadableDataset,
  request: QueryRequest,
  maxResult: number,
): Promise<QueryAnswer> {
  parseQuery(request.query, request.params)
  // The query may end in a comment, which the line break ends.
  const planned = plannedAnswer(
    dataset,
    {...request, query: `(${request.query}\n){_id}`},
    maxResult,
  )
  const ids = planned && plannedIds(planned)
  if (ids) return {...planned, result: JSON.stringify(ids)}
  return answerOf(await selectDocuments(dataset, request), maxResult)
}

/** Returns the selected ids; undefined if the query selects anything but documents. */
function plannedIds({result}: QueryAnswer): string[] | undefined {
  const value: unknown = JSON.parse(result)
  if (Array.isArray(value) && value.includes(null)) return undefined
  try {
    return idsIn(value, '')
  } catch {
    return undefined
  }
}

function plannedAnswer(
  dataset: ReadableDataset,
  request: QueryRequest,
  maxResult: number,
): QueryAnswer | undefined {
  // Also refuses unsupported functions, even if no document causes their evaluation.
  const {tree, key} = parseQuery(request.query, request.params)
  prepareQuery(key, tree)
  try {
    return guarded(() => answerPlanned(dataset, request, {longest: maxResult}))
  } catch (error) {
    if (error instanceof CannotPlan) return undefined
    const code = sqliteCodeOf(error)
    // A statement beyond one of SQLite's limits, for example too deep for its parser.
    if (code === generalError) return undefined
    if (code === outOfMemory || code === tooBig) {
      throw new LakeError('too_large', 'The query creates a value that is too large: request less.')
    }
    throw error
  }
}

/** SQLite's result codes. */
const generalError = 1
const outOfMemory = 7
const tooBig = 18
