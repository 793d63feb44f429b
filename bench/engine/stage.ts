import type {Values} from './goals.ts'

/** What a stage has measured. */
export interface StageResult {
  title: string
  /** Markdown. */
  text: string
  /** The measured values of the goals. */
  values: Values
}
