import {CannotPlan} from './cannot-plan.ts'

/**
 * The values of `@` and `^` in a part of the query. As in groq-js, the body of `[]…` is hidden: a scope inside
 * it counts `^` from the scope around it.
 */
export interface Scope {
  /** `@`. */
  readonly value: ScopeValue
  readonly parent: Scope | undefined
  readonly isHidden: boolean
}

export type ScopeValue =
  /** Outside of every document. */
  | {kind: 'nothing'}
  | DocumentRow
  /** A row of `json_each`. */
  | {kind: 'item'; alias: string}
  /** A JSON text in a column. */
  | {kind: 'json'; column: string}

/** A row of `documents`. */
export interface DocumentRow {
  kind: 'document'
  alias: string
  /** SQL for the `_score` that `score()` gave to the document. */
  score?: string | undefined
}

export const outermost: Scope = {value: {kind: 'nothing'}, parent: undefined, isHidden: false}

/** Returns the scope for a part of the query that sees `value` as `@`. */
export function within(scope: Scope, value: ScopeValue, isHidden = false): Scope {
  return {value, parent: scope.isHidden ? scope.parent : scope, isHidden}
}

/** Returns the value of `^`, `levels` up. */
export function parentValue(scope: Scope, levels: number): ScopeValue {
  let current: Scope | undefined = scope
  for (let level = 0; level < levels; level++) current = current?.parent
  return current?.value ?? {kind: 'nothing'}
}

/** Returns the document that is `@`. Throws `CannotPlan` if `@` is something else. */
export function documentOf(scope: Scope): DocumentRow {
  if (scope.value.kind === 'document') return scope.value
  throw new CannotPlan('it depends on more than one document')
}
