import type {Problem, Surroundings} from './find-problems.ts'

/** A document, all of its validation messages, and the other content of the dataset. */
export type RuleCase = [
  name: string,
  document: {_type: string} & Record<string, unknown>,
  problems: Problem[],
  others?: Surroundings['others'],
]
