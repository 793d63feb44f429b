import type {Json, JsonObject} from '../../../../lake/document.ts'
import type {Perspective} from '../../../../lake/groq/perspective.ts'

/** A query and its result, in planner and complete evaluator alike. */
export interface Case {
  query: string
  params?: JsonObject
  perspective?: Perspective
  /** The viewer is anonymous, not a user. */
  anonymous?: true
  result?: Json
  /** The code of the error, in place of a result. */
  error?: 'invalid' | 'not_implemented'
  /** Why the planner leaves the query to the complete evaluator. */
  unplanned?: string
  /** Where groq-js differs from the GROQ specification, or which of our additions it lacks. */
  differs?: string
}

export interface Table {
  documents: readonly JsonObject[]
  cases: readonly Case[]
}
