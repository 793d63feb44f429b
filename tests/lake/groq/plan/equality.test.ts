import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../../../lake/document.ts'
import {query, type QueryRequest} from '../../../../lake/groq/query.ts'
import type {Perspective} from '../../../../lake/groq/perspective.ts'
import {createBudget, OverBudget} from '../../../../lake/groq/plan/budget.ts'
import {CannotPlan} from '../../../../lake/groq/plan/cannot-plan.ts'
import {createIndexSql} from '../../../../lake/groq/plan/indexes.ts'
import {answerPlanned} from '../../../../lake/groq/plan/planned-query.ts'
import {forgetIndexes, indexesOf} from '../../../../lake/groq/plan/known-indexes.ts'
import {createWordIndexer} from '../../../../lake/store/word-indexer.ts'
import {documents, scalar, typeOf} from './generated-documents.ts'
import {queries} from './generated-queries.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'
import {runs} from '../../../property-runs.ts'

const user = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const
const anonymous = {kind: 'anonymous'} as const

const perspectives = fc.constantFrom<Perspective>(
  'raw',
  'published',
  'drafts',
  ['r', 'drafts'],
  ['r'],
  ['s', 'r'],
)

const asked = fc
  .tuple(
    queries,
    perspectives,
    fc.boolean(),
    scalar,
    fc.constantFrom(0, 1),
    fc.array(scalar, {maxLength: 3}),
  )
  .map(([asking, perspective, isAnonymous, p, start, list]) => ({
    query: asking,
    params: {
      p,
      q: '2026-01-01T08:30:00Z',
      start,
      list,
      texts: ['x', '10', p],
      none: null,
      o: {x: p, n: list},
    },
    perspective,
    viewer: isAnonymous ? anonymous : user,
  }))

/** Milliseconds. 100,000 pairs take about ten minutes. */
const limit = runs(120_000, 7_200_000)

describe('a planned query', () => {
  it(
    'has the result of the complete evaluator, with and without indexes',
    async () => {
      let planned = 0
      let refused = 0
      const dataset = openDataset()
      await fc.assert(
        fc.asyncProperty(
          documents,
          fc.array(asked, {minLength: 20, maxLength: 20}),
          async (all, requests) => {
            replaceAll(dataset, all)
            for (const request of requests) {
              const expected = await query(dataset, request).catch((error: unknown) => error)
              if (expected instanceof Error) continue
              checkWithBudget(dataset, request, (expected as {result: Json}).result)
              for (let round = 0; round < 2; round++) {
                try {
                  const answer = answerPlanned(dataset, request)
                  planned += 1
                  expect(answer.result, JSON.stringify(request)).toBe(
                    JSON.stringify((expected as {result: Json}).result),
                  )
                  // Without another index, the plan would be the same.
                  if (answer.wanted.length === 0) break
                  for (const index of answer.wanted) dataset.database.exec(createIndexSql(index))
                  forgetIndexes(dataset.database)
                } catch (error) {
                  if (!(error instanceof CannotPlan)) throw error
                  refused += 1
                  break
                }
              }
            }
          },
        ),
        {numRuns: runs(20, 5000)},
      )
      // A planner that plans no query would pass the comparison, too.
      expect(refused).toBeLessThan(planned / 2)
    },
    limit,
  )
})

/** Checks the result of a plan for the main thread, if there is one. */
function checkWithBudget(dataset: TestDataset, request: QueryRequest, expected: Json): void {
  try {
    const answer = answerPlanned(dataset, request, {budget: createBudget()})
    expect(answer.result, JSON.stringify(request)).toBe(JSON.stringify(expected))
  } catch (error) {
    if (!(error instanceof CannotPlan || error instanceof OverBudget)) throw error
  }
}

/** Replaces all documents of a dataset, and drops its indexes: to open another one takes longer than the queries. */
function replaceAll(dataset: TestDataset, all: readonly JsonObject[]): void {
  const {database} = dataset
  const former = database.prepare('SELECT id FROM documents').all()
  const mutations = [
    ...former.map(({id}) => ({delete: {id: String(id)}})),
    ...all.map((document) => ({create: {...document, _type: typeOf(document)}})),
  ]
  if (mutations.length > 0) dataset.write(mutations)
  dataset.heard.length = 0
  for (const name of indexesOf(database).names) database.exec(`DROP INDEX ${name}`)
  forgetIndexes(database)
  // The words of some datasets are indexed, as they are a moment after a write; those of others are pending.
  if (all.length % 2 === 0) {
    const indexer = createWordIndexer(database)
    while (indexer.step(() => false));
  }
}
