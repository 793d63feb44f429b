import type {ExprNode} from 'groq-js'
import {mostMatchScore} from '../match.ts'
import {isOwnText} from '../words.ts'
import {CannotPlan} from './cannot-plan.ts'
import {matchOperands} from './match-operands.ts'
import type {Context} from './context.ts'
import {anyWordQueryOfConstant} from './necessary-conditions.ts'
import {documentOf, type Scope} from './scope.ts'
import {at, jsonValueOf} from './constant-values.ts'
import {documentsWithWords} from './word-access.ts'

/** How a score is computed: exactly, or quickly at least as large as it is. */
export type Precision = 'exact' | 'most'

interface Scoring {
  context: Context
  scope: Scope
  precision: Precision
  /** Whether the documents were found by the full-text index, which then tells nothing more. */
  isByWords: boolean
}

/** Returns SQL for the score that the arguments of `score()` give to the document that is `@`: a REAL. */
export function scoreSql(args: readonly ExprNode[], scoring: Scoring): string {
  const {alias} = documentOf(scoring.scope)
  // SQLite might read other digits of a number than JavaScript.
  const own = `CASE WHEN json_type(${alias}.head, '$._score') IN ('integer', 'real') THEN groq_undecided() ELSE 0.0 END`
  const sum = [own, ...args.map((arg) => partSql(arg, scoring))].join(' + ')
  return scoring.precision === 'exact' ? `groq_score(${sum})` : `(${sum})`
}

function partSql(node: ExprNode, scoring: Scoring): string {
  const {context, scope, precision} = scoring
  const inner = (child: ExprNode): string => partSql(child, scoring)
  if (node.type === 'OpCall' && node.op === 'match') return matchSql(node, scoring)
  if (node.type === 'FuncCall' && node.name === 'boost') return boostSql(node, scoring)
  // As in groq-js, a group is a condition.
  if (node.type === 'Or') return `(${inner(node.left)} + ${inner(node.right)})`
  if (node.type === 'And') {
    if (precision === 'most') return `(${inner(node.left)} + ${inner(node.right)})`
    return `(SELECT CASE WHEN v.a = 0 OR v.b = 0 THEN 0.0 ELSE v.a + v.b END FROM (SELECT ${inner(node.left)} AS a, ${inner(node.right)} AS b) v)`
  }
  const {planned, cost} = context.withCost(() => context.condition(node, scope))
  return precision === 'most' && cost !== 'low'
    ? '1.0'
    : `CASE WHEN ${planned} THEN 1.0 ELSE 0.0 END`
}

/** An upper bound of a score is never negative, so that the bound of a sum is at least that of each part. */
function boostSql({args}: ExprNode & {type: 'FuncCall'}, scoring: Scoring): string {
  const {context, precision} = scoring
  const [predicate, by] = args
  const known = by && context.constantOf(by)
  if (!predicate || !known) throw new CannotPlan('boost() has no constant')
  if (known.constant.type !== 'number') return '0.0'
  const number = context.bind((all) => {
    const constant = at(all, known.index)
    return constant.type === 'number' ? constant.value : 0
  })
  const sum = precision === 'exact' ? `v.p + ${number}` : `max(v.p + ${number}, 0.0)`
  return `(SELECT CASE WHEN v.p > 0 THEN ${sum} ELSE 0.0 END FROM (SELECT ${partSql(predicate, scoring)} AS p) v)`
}

function matchSql(node: ExprNode & {type: 'OpCall'}, scoring: Scoring): string {
  const {context, scope, precision, isByWords} = scoring
  const {sql, isOfDocument} = matchOperands(context, node, scope)
  if (!isOfDocument) return `groq_match_score(${sql})`
  const known = context.constantOf(node.right)
  if (!known) return precision === 'exact' ? `groq_match_score_in(${sql})` : '9e999'
  const score =
    precision === 'exact'
      ? `groq_match_score_in(${sql})`
      : context.bind((all) => mostMatchScore(jsonValueOf(at(all, known.index))))
  const query =
    isByWords || context.isBudgeted || !isOwnText(node.left)
      ? undefined
      : anyWordQueryOfConstant(known.constant)
  if (query === undefined) return score
  const found = documentsWithWords(
    context.bind((all) => anyWordQueryOfConstant(at(all, known.index)) ?? ''),
  )
  return `CASE WHEN ${documentOf(scope).alias}.number IN (${found}) THEN ${score} ELSE 0.0 END`
}
