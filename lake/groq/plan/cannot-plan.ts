/**
 * Thrown where a query cannot be expressed in SQL with exactly GROQ's result. It is not an error of the query:
 * the complete evaluator evaluates it then. `message` says which part and why, for `explain`.
 */
export class CannotPlan extends Error {
  override readonly name = 'CannotPlan'
}
