import type {Reading} from '../../../studio/sources/source-fields.ts'

/**
 * An invented entry and what it says, derived by hand from the entry and the description of its format, never from
 * the output of the reader. `why` names the rule behind each value that is not copied as it is.
 */
export type OddEntry = [
  name: string,
  text: string,
  reading: Pick<Reading, 'fields' | 'notKept' | 'notes'>,
  why: string,
]
