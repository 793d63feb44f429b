/**
 * Thrown where a query cannot be expressed in SQL with exactly GROQ's result. It is not an error of the query:
 * the complete evaluator evaluates it then. `message` says which part and why, for `explain`.
 */
export class CannotPlan extends Error {
  override readonly name = 'CannotPlan'
}

/**
 * Thrown where a part of a query cannot be counted while it runs, so that it does not fit into the budget of the main
 * thread. A worker runs the same query with its plan, so `explain` never shows it.
 */
export class CannotBudget extends CannotPlan {}
