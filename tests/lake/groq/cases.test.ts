import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {LakeError} from '../../../lake/error.ts'
import {exportDocuments} from '../../../lake/store/documents.ts'
import {CannotPlan} from '../../../lake/groq/plan/cannot-plan.ts'
import {createIndexSql} from '../../../lake/groq/plan/indexes.ts'
import {answerPlanned} from '../../../lake/groq/plan/planned-query.ts'
import {forgetIndexes} from '../../../lake/groq/plan/known-indexes.ts'
import {query, type QueryRequest} from '../../../lake/groq/query.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'
import type {Case} from './cases/case.ts'
import {corrections} from './cases/corrections.ts'
import {geography} from './cases/geography.ts'
import {language} from './cases/language.ts'
import {perspectives} from './cases/perspectives.ts'
import {references} from './cases/references.ts'

const tables = {corrections, geography, language, perspectives, references}

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
  it('has the results of the table in the complete evaluator', async () => {
    const dataset = filled(documents)
    for (const each of cases) {
      const outcome = await outcomeOf(async () =>
        JSON.stringify((await query(dataset, requestOf(each))).result),
      )
      expect.soft(outcome, textOf(each)).toBe(each.error ?? JSON.stringify(each.result))
    }
  })

  it('has the results of the table in the planner', async () => {
    const dataset = filled(documents)
    // The second round uses the indexes that the first one wants.
    for (const each of [...cases, ...cases]) {
      try {
        const outcome = await outcomeOf(() => {
          const {result, wanted} = answerPlanned(dataset, requestOf(each))
          for (const index of wanted) dataset.database.exec(createIndexSql(index))
          if (wanted.length > 0) forgetIndexes(dataset.database)
          return result
        })
        expect.soft(outcome, textOf(each)).toBe(each.error ?? JSON.stringify(each.result))
        expect.soft(each.unplanned, textOf(each)).toBeUndefined()
      } catch (error) {
        if (!(error instanceof CannotPlan)) throw error
        const reason = each.query.includes('*') ? each.unplanned : error.message
        expect.soft(reason, `${textOf(each)}: ${error.message}`).toBeDefined()
      }
    }
  })

  it('has the results of the table in groq-js, unless the case says why not', () => {
    const dataset = filled(documents)
    const all = [...exportDocuments(dataset)]
    for (const each of cases) {
      if (each.differs || each.error || each.anonymous || each.perspective) continue
      const params = each.params ?? {}
      const result = evaluateSync(parse(each.query, {params}), {
        dataset: all,
        params,
        timestamp: dataset.now(),
        identity: user.id,
        sanity: {projectId: dataset.project, dataset: dataset.name},
      })
      expect.soft(JSON.stringify(toJS(result)), textOf(each)).toBe(JSON.stringify(each.result))
    }
  })
})

function textOf({query: text, params, perspective, anonymous}: Case): string {
  return JSON.stringify({text, params, perspective, anonymous})
}
