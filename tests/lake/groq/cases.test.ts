import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {LakeError} from '../../../lake/error.ts'
import {exportDocuments} from '../../../lake/store/documents.ts'
import {CannotPlan} from '../../../lake/groq/plan/cannot-plan.ts'
import {createIndexSql} from '../../../lake/groq/plan/indexes.ts'
import {answerPlanned} from '../../../lake/groq/plan/planned-query.ts'
import {query, type QueryRequest} from '../../../lake/groq/query.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'
import type {Case} from './cases/case.ts'
import {corrections} from './cases/corrections.ts'

const tables = {corrections}

const user = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

function requestOf(each: Case): QueryRequest {
  return {
    query: each.query,
    params: each.params ?? {},
    perspective: each.perspective ?? 'raw',
    viewer: each.anonymous ? {kind: 'anonymous'} : user,
  }
}

/** Returns the JSON that the work gives, or the code of its error. */
async function outcomeOf(work: () => string | Promise<string>): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LakeError) return error.code
    throw error
  }
}

function filled(documents: readonly JsonObject[]): TestDataset {
  const dataset = openDataset()
  if (documents.length > 0) {
    dataset.write(
      documents.map((document) => ({createOrReplace: document})),
      'x',
    )
  }
  return dataset
}

describe.each(Object.entries(tables))('%s', (_, {documents, cases}) => {
  it.each(cases)('complete evaluator: $query', async (each) => {
    const dataset = filled(documents)
    const outcome = await outcomeOf(async () =>
      JSON.stringify((await query(dataset, requestOf(each))).result),
    )
    expect(outcome).toBe(each.error ?? JSON.stringify(each.result))
  })

  it.each(cases)('planner: $query', async (each) => {
    const dataset = filled(documents)
    // The second round uses the indexes that the first one wants.
    for (let round = 0; round < 2; round++) {
      try {
        const outcome = await outcomeOf(() => {
          const {result, wanted} = answerPlanned(dataset, requestOf(each))
          for (const index of wanted) dataset.database.exec(createIndexSql(index))
          return result
        })
        expect(outcome).toBe(each.error ?? JSON.stringify(each.result))
        expect(each.unplanned).toBeUndefined()
      } catch (error) {
        if (!(error instanceof CannotPlan)) throw error
        expect(each.unplanned, error.message).toBeDefined()
      }
    }
  })

  const plain = cases.filter(
    (each) => !each.differs && !each.error && !each.anonymous && !each.perspective,
  )
  it.each(plain)('groq-js: $query', (each) => {
    const dataset = filled(documents)
    const params = each.params ?? {}
    const result = evaluateSync(parse(each.query, {params}), {
      dataset: [...exportDocuments(dataset)],
      params,
      timestamp: dataset.now(),
      identity: user.id,
      sanity: {projectId: dataset.project, dataset: dataset.name},
    })
    expect(JSON.stringify(toJS(result))).toBe(JSON.stringify(each.result))
  })
})
