import type {ExprNode} from 'groq-js'
import {nested} from '../../store/references.ts'
import type {Context} from './context.ts'
import {documentOf, type Scope} from './scope.ts'
import {textsOf, toJson} from './value.ts'

/** Returns SQL for `references(…)` of the document that is `@`. */
export function referencesSql(
  context: Context,
  node: ExprNode & {type: 'FuncCall'},
  scope: Scope,
): string {
  const {alias} = documentOf(scope)
  const edge = context.alias('e')
  const targets = targetsSql(context, node.args, scope)
  return `EXISTS (SELECT 1 FROM edges ${edge} WHERE ${edge}.source = ${alias}.number AND ${edge}.weak <> ${nested} AND ${edge}.target IN (${targets}))`
}

/**
 * Returns a select of the ids that arguments of `references()` name. Other values are ignored, or not decided if
 * `isStrict`.
 */
export function targetsSql(
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
