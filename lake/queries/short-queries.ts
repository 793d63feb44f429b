import {LRUCache} from 'lru-cache'
import type {ReadableDataset} from '../dataset.ts'
import type {QueryRequest} from '../groq/query.ts'
import type {Budget} from '../groq/plan/budget.ts'
import {inSnapshotNow} from '../store/database.ts'
import {checkLength, type QueryAnswer} from './answer.ts'

/**
 * Answers short queries on the main thread: those with a plan that reads a few documents by an index. To hand such a query
 * to a worker and its result back takes several times as long as the query, also on the main thread.
 *
 * A query is tried here once a worker has answered it by a plan without missing indexes. Its statements spend a budget
 * (`plan/budget.ts`); one that exceeds it is stopped and evaluated by a worker, and so are the next ones of the same text.
 */
export interface ShortQueries {
  /** Returns the answer; undefined if a worker has to evaluate the query. */
  answer: (
    dataset: ReadableDataset,
    request: QueryRequest,
    maxResult: number,
  ) => QueryAnswer | undefined
  /** Notes the answer of a worker. */
  note: (request: QueryRequest, answer: QueryAnswer) => void
}

/** Characters of a query and of its params: the main thread parses it. */
const maxLength = 2000
const maxParams = 4000
const maxTexts = 300

interface Known {
  /** How many of the next queries of this text are left to workers. */
  skip: number
  /** The value of `skip` after the next failure. */
  nextSkip: number
}

/** Few after the first failure: it costs no more than a short query, and the next ones of the same text are often short. */
const firstSkip = 2
const maxSkip = 10_000

/** `newBudget`: returns the budget of a query; by default the one that a main thread has. */
export function createShortQueries(newBudget?: () => Budget): ShortQueries {
  const texts = new LRUCache<string, Known>({max: maxTexts})
  let planner: typeof import('../groq/plan/planned-query.ts') | undefined
  let budgets: typeof import('../groq/plan/budget.ts') | undefined
  let isLoading = false

  /** Loads the planner when a query needs it, because the main thread of a lake that nobody queries does not. */
  async function load(): Promise<void> {
    if (isLoading) return
    isLoading = true
    const [own, planned] = await Promise.all([
      import('../groq/plan/budget.ts'),
      import('../groq/plan/planned-query.ts'),
    ])
    budgets = own
    planner = planned
  }

  return {
    answer(dataset, request, maxResult) {
      if (request.query.length > maxLength || request.resultSourceMap) return undefined
      const known = texts.get(keyOf(request))
      if (!known || !planner || !budgets || !areShort(request)) return undefined
      if (known.skip > 0) {
        known.skip -= 1
        return undefined
      }
      try {
        const options = {longest: maxResult, budget: (newBudget ?? budgets.createBudget)()}
        const {answerPlanned} = planner
        const answer = inSnapshotNow(dataset.database, () =>
          answerPlanned(dataset, request, options),
        )
        known.nextSkip = firstSkip
        return {...answer, result: checkLength(answer.result, maxResult)}
      } catch (error) {
        // A worker answers it, or throws the same error again.
        if (error instanceof budgets.OverBudget && error.isEarly) return undefined
        known.skip = known.nextSkip
        const isQuerysFault = !(error instanceof budgets.OverBudget && error.isByDelay)
        if (isQuerysFault) known.nextSkip = Math.min(known.nextSkip * 4, maxSkip)
        return undefined
      }
    },
    note(request, {wanted, slow}) {
      // Only planned answers have lists of indexes.
      if (wanted?.length !== 0 || slow || request.query.length > maxLength) return
      const key = keyOf(request)
      if (!texts.has(key)) texts.set(key, {skip: 0, nextSkip: firstSkip})
      // The response of this query is sent first.
      if (!isLoading) setImmediate(() => void load())
    },
  }
}

/** The text may have another plan for each perspective and kind of viewer. */
function keyOf({query, perspective, viewer}: QueryRequest): string {
  return `${viewer.kind} ${String(perspective)} ${query}`
}

function areShort({params}: QueryRequest): boolean {
  return JSON.stringify(params).length <= maxParams
}
