import type {CustomValidator} from 'sanity'

/** Fails with `message` when a day or a moment is still to come. */
export function dateIsPast(message: string): CustomValidator<string | undefined> {
  return (date) => (!date || Date.parse(date) <= Date.now() ? true : message)
}
