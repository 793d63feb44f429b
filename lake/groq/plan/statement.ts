import type {ExprNode} from 'groq-js'
import type {Constant} from './constants.ts'
import type {IndexDefinition} from './indexes.ts'

/** A value that SQLite can bind. */
export type SqlValue = string | number | Uint8Array | null

/** What the parameters of a statement are computed from. */
export interface Inputs {
  constants: readonly Constant[]
  /** JSON: the numbers of the documents with the best scores. */
  best?: string
  /** JSON: the numbers and counts of the documents that share the most references (`shared-access.ts`). */
  shared?: string
  /** A referenced id, and the maximum length of the list of documents that reference it. */
  target?: string
  most?: number
  /** JSON: the numbers of the documents that the full-text index finds (`found-words.ts`). */
  found?: string
}

/** The parameters whose values are computed while the plan runs. */
type Computed = 'best' | 'shared' | 'target' | 'most' | 'found'

/** Computes a parameter of a statement from the constants of one request. */
export type Binding = (constants: readonly Constant[]) => SqlValue

/** A planned statement: its SQL and its parameters. */
export interface Statement {
  /** With names for the parameters, `$p0`. */
  sql: string
  bindings: ReadonlyMap<string, Binding>
  run: Executable
  /** The full-text query whose documents are the parameter `$found`, if the statement was planned for a budget. */
  words?: Binding
  /** Expressions that groq-js evaluates, by number. */
  evaluated: readonly ExprNode[]
  /** Indexes that the statement uses. */
  used: readonly IndexDefinition[]
  /** Indexes that would make the statement faster. */
  wanted: readonly IndexDefinition[]
}

/** SQL with `?` for each parameter: node:sqlite binds values by place several times faster than by name. */
export interface Executable {
  sql: string
  values: (inputs: Inputs) => SqlValue[]
}

/** Replaces the names of parameters by their places. */
export function executable(sql: string, bindings: ReadonlyMap<string, Binding>): Executable {
  const places: ((inputs: Inputs) => SqlValue)[] = []
  const text = sql.replace(textsAndNames, (found, name?: string) => {
    if (name === undefined) return found
    const binding = bindings.get(name)
    places.push(
      binding ? ({constants}) => binding(constants) : (inputs) => inputs[name as Computed] ?? null,
    )
    return '?'
  })
  return {sql: text, values: (inputs) => places.map((place) => place(inputs))}
}

/** Within a text, `$p0` is no parameter. */
const textsAndNames = /'(?:[^']|'')*'|\$(p\d+|best|shared|target|most|found)\b/g

/** Returns a value as an SQL literal. */
export function sqlLiteral(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}
