import {describe, expect, it} from 'vitest'
import {explainQuery, type Explanation} from '../../../lake/groq/plan/explain-plan.ts'
import {formatSql} from '../../../lake/groq/plan/format-sql.ts'
import {createIndexSql} from '../../../lake/groq/plan/indexes.ts'
import {findPlan} from '../../../lake/groq/plan/find-plan.ts'
import {forgetIndexes} from '../../../lake/groq/plan/known-indexes.ts'
import {statementsOf} from '../../../lake/groq/plan/plan-query.ts'
import {CannotPlan} from '../../../lake/groq/plan/cannot-plan.ts'
import {openDataset} from '../open-dataset.ts'
import {structuralQueries, type StructuralQuery} from './structural-queries.ts'

/** The queries that the complete evaluator answers, with the construct that is not planned. */
const unplanned: {[name: string]: string} = {}

/**
 * The queries that read every document of the dataset, with the reason. Reading every document of one type is
 * in the snapshots: counts need it.
 */
const scanning: {[name: string]: string} = {}

/** Explains a query once every index that it wants exists. */
async function explainWithIndexes(request: StructuralQuery): Promise<Explanation> {
  const dataset = openDataset()
  for (let round = 0; round < 3; round += 1) {
    for (const {wanted} of plannedStatements(dataset, request)) {
      for (const index of wanted) dataset.database.exec(createIndexSql(index))
    }
    forgetIndexes(dataset.database)
  }
  return explainQuery(dataset, request)
}

function plannedStatements(dataset: ReturnType<typeof openDataset>, request: StructuralQuery) {
  try {
    return [...statementsOf(findPlan(dataset, request).plan)]
  } catch (error) {
    if (error instanceof CannotPlan) return []
    throw error
  }
}

/** Writes an explanation as text that stays the same between runs. */
function snapshotOf({statements, reason}: Explanation): string {
  const parts = statements.map(({part, steps, used, sql, parameters}) =>
    [
      `== ${part}`,
      ...steps.map(({text}) => `-- ${text}`),
      ...used.map((index) => `-- uses ${index}`),
      ...formatSql(sql),
      ...Object.entries(parameters).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`),
    ].join('\n'),
  )
  if (reason) parts.unshift(`The complete evaluator answers it: ${reason.why}.`)
  return `${parts.join('\n\n')}\n`
}

describe('the structural queries of the site and the Studio', () => {
  it.each(structuralQueries)('$name', async (request) => {
    const explanation = await explainWithIndexes(request)
    expect(explanation.reason?.why).toBe(unplanned[request.name])
    const scans = explanation.statements.flatMap(({steps}) =>
      steps.filter(({kind}) => kind === 'scan').map(({text}) => text),
    )
    expect(scans.length > 0 ? scans.join('; ') : undefined).toBe(scanning[request.name])
    expect(explanation.statements.flatMap(({wanted}) => wanted)).toEqual([])
    const file = `snapshots/${request.name.replaceAll(' ', '-')}.sql`
    await expect(
      snapshotOf(explanation),
      'If the change is wanted, store it with `npx vitest run --config tests/vitest.config.ts structural -u`',
    ).toMatchFileSnapshot(file)
  })

  it('have exceptions only for queries that exist', () => {
    const names = structuralQueries.map(({name}) => name)
    for (const exceptions of [unplanned, scanning]) {
      expect(Object.keys(exceptions).filter((name) => !names.includes(name))).toEqual([])
    }
  })
})
