import type {Reading} from '../../../studio/sources/source-fields.ts'

/** An invented entry and the result of parsing it. */
export type OddEntry = [
  name: string,
  text: string,
  reading: Pick<Reading, 'fields' | 'notKept' | 'notes'>,
]
