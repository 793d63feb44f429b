import type {CustomValidator} from 'sanity'

/** Fails with `message` while a text is missing or only blanks. */
export function filled(message: string): CustomValidator<string | undefined> {
  return (text) => (text?.trim() ? true : message)
}

/** Fails with `message` while a list, Portable Text too, has nothing in it. */
export function notEmpty(message: string): CustomValidator<unknown> {
  return (list) => (Array.isArray(list) && list.length > 0 ? true : message)
}

/** Fails with `message` while nothing was chosen: a reference, or a picture's or file's asset. */
export function chosen(message: string): CustomValidator<unknown> {
  return (value) => (isChosen(value) ? true : message)
}

function isChosen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('asset' in value) return Boolean(value.asset)
  return '_ref' in value && Boolean(value._ref)
}
