import type {ExprNode} from 'groq-js'

/** What finds the rows first. */
export interface Driver {
  from: string
  conditions: string[]
  /** Conjuncts that the driver decides exactly. */
  done: Set<ExprNode>
  /** A select of the number of documents, if the driver's conditions are all. */
  count?: string
  /** A column with the number of references of each row that `countName` names. */
  counted?: {name: string; sql: string}
  /** A select of one row for each match, and a condition on a row of `documents` with the same meaning. */
  alternative?: {matches: string; condition: string}
  /** The sort key whose order the rows already have. */
  orderedBy?: {term: ExprNode; sql: string}
}

/** Returns the attribute names of `a.b.c` of the document that is `@`. */
export function pathOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Group') return pathOf(node.base)
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || node.base.type === 'This') return [node.name]
  const base = pathOf(node.base)
  return base && [...base, node.name]
}
