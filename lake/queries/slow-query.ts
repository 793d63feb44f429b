import type {ReadableDataset} from '../dataset.ts'
import {adviceFor} from '../groq/plan/advice.ts'
import {CannotPlan} from '../groq/plan/cannot-plan.ts'
import {explainPlan} from '../groq/plan/explain-plan.ts'
import type {QueryRequest} from '../groq/query.ts'

/** Returns why a query takes long, as a text that helps to fix it. The query is not run again. */
export function whySlow(dataset: ReadableDataset, request: QueryRequest): string {
  try {
    const statements = explainPlan(dataset, request)
    const steps = statements.flatMap((statement) => statement.steps)
    const reasons = new Set([
      ...steps.filter(({kind}) => slowKinds.has(kind)).map(({text}) => text),
      ...statements.flatMap(({wanted}) => wanted.map((index) => `lacks ${index}`)),
      ...(statements.some(({evaluated}) => evaluated > 0)
        ? ['groq-js evaluates a part of it for each document']
        : []),
    ])
    return [...reasons].join('; ') || 'it finds its documents by indexes, but many of them'
  } catch (error) {
    if (error instanceof CannotPlan) {
      return `the complete evaluator (groq-js) evaluates it, because ${error.message}. ${adviceFor(error.message)}`
    }
    return 'unknown'
  }
}

const slowKinds = new Set(['scan', 'type', 'sort', 'group'])
