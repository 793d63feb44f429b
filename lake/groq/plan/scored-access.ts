import {
  accessOf,
  costlyConditions,
  inOrder,
  orderOf,
  splitByCost,
  type Access,
  type Found,
} from './access.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import {isByScore, type Pipeline, type Scores} from './pipeline.ts'
import {within, type DocumentRow, type Scope} from './scope.ts'
import {drivenBySlice} from './sliced-access.ts'
import {whole} from './slices.ts'
import {scoreSql, type Precision} from './scoring.ts'

/** Plans how to find the documents of a pipeline, with their scores if it has `score()`. */
export function accessOfPipeline(context: Context, pipeline: Pipeline, scope: Scope): Access {
  const {scores, first} = pipeline
  if (first) {
    const access = accessOfPipeline(context, first, scope)
    return accessOf(context, pipeline, scope, (alias) =>
      drivenBySlice(context, first, access, scope, alias),
    )
  }
  if (!scores) return accessOf(context, pipeline, scope)
  const found = withoutScores(context, pipeline, scope)
  const conditions = [...found.conditions, ...costlyConditions(context, found, scope, found.row)]
  const score = scoreOf(context, scores, scope, found, found.row, 'exact')
  const rows = `SELECT ${found.row.alias}.number AS n, ${score} AS s FROM ${found.from}${where(conditions)} LIMIT -1`
  const {row, ...after} = afterScores(context, scores, scope, rows)
  return {
    ...after,
    row,
    isOrdered: pipeline.order.length === 0,
    order: orderOf(context, pipeline, within(scope, row), row.alias, inOrder),
  }
}

/**
 * Whether the documents with the best scores can be found without the scores of all others: the first ones in
 * the order of the scores are asked for.
 */
export function asksForBest(pipeline: Pipeline): number | undefined {
  const {scores, slice} = pipeline
  const {isFromEnd, offset, limit = 0} = slice
  return scores && limit > 0 && !isFromEnd && isByScore(pipeline) ? offset + limit : undefined
}

/**
 * Returns a select of the numbers of documents with a bound of their score and the score. The bounds descend, and
 * a score is computed when its row is read: so the reader stops as soon as the bound is below the scores that it
 * needs.
 */
export function candidatesSql(context: Context, pipeline: Pipeline, scope: Scope): string {
  const scores = pipeline.scores ?? {args: [], filters: []}
  const found = withoutScores(context, pipeline, scope)
  const most = scoreOf(context, scores, scope, found, found.row, 'most')
  // The limits keep SQLite from merging the selects.
  const ranked = `SELECT ${found.row.alias}.number AS n, ${most} AS b FROM ${found.from}${where(found.conditions)} ORDER BY b DESC LIMIT -1`
  const source = context.alias('q')
  const row: DocumentRow = {kind: 'document', alias: context.alias('d')}
  const score = scoreOf(context, scores, scope, found, row, 'exact')
  const conditions = [
    `${row.alias}.number = ${source}.n`,
    ...costlyConditions(context, found, scope, row),
  ]
  const scored = `SELECT ${source}.n AS n, ${source}.b AS b, ${score} AS s FROM (${ranked}) ${source} CROSS JOIN documents ${row.alias}${where(conditions)}`
  if (scores.filters.length === 0) return scored
  const after = afterScores(context, scores, scope, `${scored} LIMIT -1`)
  const filters = costlyConditions(context, after, scope, after.row)
  return `SELECT ${after.source}.n, ${after.source}.b, ${after.source}.s FROM ${after.from}${where([...after.conditions, ...filters])}`
}

function withoutScores(context: Context, pipeline: Pipeline, scope: Scope): Access {
  return accessOf(context, {...pipeline, order: [], slice: whole}, scope)
}

function scoreOf(
  context: Context,
  {args}: Scores,
  scope: Scope,
  {isByWords}: Access,
  row: DocumentRow,
  precision: Precision,
): string {
  return scoreSql(args, {
    context,
    scope: within(scope, row),
    precision,
    isByWords: isByWords === true,
  })
}

/** Returns the documents of a select of `n` and `s`, with the filters that follow `score()`. */
function afterScores(
  context: Context,
  {filters}: Scores,
  scope: Scope,
  rows: string,
): Found & {source: string} {
  const source = context.alias('s')
  const row: DocumentRow = {kind: 'document', alias: context.alias('d'), score: `${source}.s`}
  const {cheap, costly} = splitByCost(context, filters, within(scope, row))
  return {
    source,
    row,
    from: `(${rows}) ${source} CROSS JOIN documents ${row.alias}`,
    conditions: [`${row.alias}.number = ${source}.n`, ...cheap],
    costly,
  }
}
