import type {ExprNode} from 'groq-js'
import {nested} from '../../store/references.ts'
import type {Context} from './context.ts'
import {documentOf, type Scope} from './scope.ts'
import {toJson} from './value.ts'
import {at, textsOf} from './constant-values.ts'

/** Returns SQL for `references(…)` of the document that is `@`. */
export function referencesSql(
  context: Context,
  node: ExprNode & {type: 'FuncCall'},
  scope: Scope,
): string {
  const {alias} = documentOf(scope)
  const edge = context.alias('e')
  const target = isTarget(context, `${edge}.target`, node.args, scope)
  return `EXISTS (SELECT 1 FROM edges ${edge} WHERE ${edge}.source = ${alias}.number AND ${edge}.weak <> ${nested} AND ${target}${spendsEdge(context, edge)})`
}

/** Returns the condition that counts a reference, if the statement has a budget. */
export function spendsEdge({isBudgeted}: Context, edge: string): string {
  return isBudgeted ? ` AND groq_row(${edge}.source)` : ''
}

/** Returns SQL that is true for a column with one of the ids that arguments of `references()` name. */
export function isTarget(
  context: Context,
  column: string,
  args: readonly ExprNode[],
  scope: Scope,
  isStrict = false,
): string {
  const [arg] = args
  const known = args.length === 1 && arg ? context.constantOf(arg) : undefined
  if (known?.constant.type !== 'string') {
    return `${column} IN (${targetsSql(context, args, scope, isStrict)})`
  }
  const text = context.bind((all) => {
    const constant = at(all, known.index)
    return constant.type === 'string' ? constant.value : null
  })
  return `${column} = ${text}`
}

/**
 * Returns a select of the ids in the arguments of `references()`. Other values are ignored, or undecided if
 * `isStrict`.
 */
function targetsSql(
  context: Context,
  args: readonly ExprNode[],
  scope: Scope,
  isStrict = false,
): string {
  return args
    .map((arg) => {
      const value = context.value(arg, scope)
      if (value.kind === 'constant')
        return `SELECT value FROM json_each(${textsOf(context, value.index)})`
      const json = toJson(context, value)
      const item = context.alias('i')
      if (isStrict) {
        return (
          `SELECT CASE ${item}.type WHEN 'text' THEN ${item}.value ELSE groq_undecided() END FROM (SELECT ${json} AS j) v,` +
          ` json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j ELSE '[]' END) ${item}`
        )
      }
      return (
        `SELECT ${item}.value FROM (SELECT ${json} AS j) v, json_each(CASE substr(v.j, 1, 1)` +
        ` WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) ${item} WHERE ${item}.type = 'text'`
      )
    })
    .join(' UNION ALL ')
}
