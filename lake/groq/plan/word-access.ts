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
  const found = query
    ? documentsWithWords(context, query)
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
export function documentsWithWords({isBudgeted}: Context, query: string): string {
  return isBudgeted
    ? `SELECT rowid AS n FROM words WHERE words MATCH ${query} AND groq_row(rowid) UNION SELECT number FROM words_pending WHERE groq_row(number)`
    : `SELECT rowid AS n FROM words WHERE words MATCH ${query} UNION SELECT number FROM words_pending`
}

function wordsOfFilter(context: Context, conjuncts: readonly ExprNode[]): string | undefined {
  for (const each of conjuncts) {
    const patterns = impliedWords(context, each)
    if (!patterns) continue
    return context.bind((constants) => {
      const parts = patterns.map((index) => `(${wordQueryOfConstant(at(constants, index)) ?? ''})`)
      const query = parts.join(' OR ')
      if (context.isBudgeted) checkWords(query)
      return query
    })
  }
  return undefined
}

/** The full-text index reads the lists of the documents with each word, or with a beginning, without spending a budget. */
function checkWords(query: string): void {
  const words = query.match(/"[^"]*"\*?/g) ?? []
  const isShort = words.length <= maxWords && words.every((word) => !minStart.test(word))
  if (!isShort) throw new OverBudget('The query searches for too many words.')
}

const maxWords = 8
/** The beginning of a word with fewer than three characters. */
const minStart = /^"[^"]{0,2}"\*$/

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
  return `${documentsWithWords(context, query)} UNION SELECT ${row.alias}.number FROM documents ${row.alias}${where(conditions)}`
}
