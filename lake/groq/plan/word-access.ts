import type {ExprNode} from 'groq-js'
import {OverBudget} from './budget.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import type {Driver} from './driver.ts'
import {
  anyWordQueryOfConstant,
  impliedWords,
  wordQueryOfConstant,
  wordsOfScore,
} from './necessary-conditions.ts'
import type {Pipeline, Scores} from './pipeline.ts'
import {within, type DocumentRow, type Scope} from './scope.ts'
import {at} from './constant-values.ts'
import type {Binding} from './statement.ts'

/** Finds the documents with the words that a `match` needs; those that are not indexed yet are found, too. */
export function drivenByWords(
  context: Context,
  conjuncts: readonly ExprNode[],
  {scores}: Pipeline,
  scope: Scope,
  alias: string,
  type: ExprNode | undefined,
): Driver | undefined {
  const query = wordsOfFilter(context, conjuncts)
  const found = context.isBudgeted
    ? foundWithBudget(context, query, scores, scope)
    : query
      ? documentsWithWords(context.bind(query))
      : scores && documentsWithScores(context, scores, scope, type)
  if (found === undefined) return undefined
  const source = context.alias('w')
  const isFound = `${alias}.number IN (${found})`
  return {
    from: `(${found}) ${source} CROSS JOIN documents ${alias}`,
    alternative: {matches: found, some: isFound, many: isFound},
    conditions: [`${alias}.number = ${source}.n`],
    done: new Set(),
    isByWords: true,
  }
}

/** Returns a select of the numbers of the documents that a full-text query finds. */
export function documentsWithWords(query: string): string {
  return `SELECT rowid AS n FROM words WHERE words MATCH ${query} UNION SELECT number FROM words_pending`
}

/** A list of the documents with a word can have any length, so they are found before the statement runs. */
function foundWithBudget(
  context: Context,
  query: Binding | undefined,
  scores: Scores | undefined,
  scope: Scope,
): string | undefined {
  if (query && scope.parent?.value.kind === 'nothing') return context.foundWords(query)
  if (query || scores) throw new OverBudget('the query searches for words')
  return undefined
}

function wordsOfFilter(context: Context, conjuncts: readonly ExprNode[]): Binding | undefined {
  for (const each of conjuncts) {
    const patterns = impliedWords(context, each)
    if (!patterns) continue
    return (constants) =>
      patterns.map((index) => `(${wordQueryOfConstant(at(constants, index)) ?? ''})`).join(' OR ')
  }
  return undefined
}

/** Returns a select of the documents that can have a score, if only those are asked for. */
function documentsWithScores(
  context: Context,
  scores: Scores,
  scope: Scope,
  type: ExprNode | undefined,
): string | undefined {
  const patterns = wordsOfScore(context, scores)
  if (!patterns) return undefined
  const query = context.bind((constants) =>
    patterns.map((index) => anyWordQueryOfConstant(at(constants, index)) ?? '').join(' OR '),
  )
  // An attribute of that name is the score that a document begins with.
  const row: DocumentRow = {kind: 'document', alias: context.alias('d')}
  const conditions = [
    ...(type ? [context.condition(type, within(scope, row))] : []),
    `json_type(${row.alias}.head, '$._score') IS NOT NULL`,
  ]
  return `${documentsWithWords(query)} UNION SELECT ${row.alias}.number FROM documents ${row.alias}${where(conditions)}`
}
