import {LakeError} from '../error.ts'

/** Returns the error for a query that cannot be parsed; `start` and `end` are positions in its text. */
export function queryParseError(
  query: string,
  description: string,
  start: number,
  end: number,
): LakeError {
  return new LakeError('invalid', description, {
    type: 'queryParseError',
    description,
    query,
    start,
    end,
  })
}
