import type {Reading} from '../../../studio/sources/source-fields.ts'

/** A pasted entry, invented, and what is read from it. */
export type OddEntry = [
  name: string,
  text: string,
  reading: Pick<Reading, 'fields' | 'notKept' | 'notes'>,
]
