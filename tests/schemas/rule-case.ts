import type {Problem, Surroundings} from './find-problems.ts'

/** A document, all that the writer is told about it, and what else the dataset holds. */
export type RuleCase = [
  name: string,
  document: {_type: string} & Record<string, unknown>,
  problems: Problem[],
  others?: Surroundings['others'],
]
