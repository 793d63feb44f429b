import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** Strings up to this length are short attributes. */
export const shortLength = 256

/**
 * The short attributes of a document: numbers, booleans, null and short strings, also within
 * objects. Arrays and long strings are left out.
 */
export function headOf(object: JsonObject): JsonObject {
  const head: JsonObject = {}
  for (const [key, value] of Object.entries(object)) {
    const short = shorten(value)
    if (short !== undefined) head[key] = short
  }
  return head
}

function shorten(value: Json): Json | undefined {
  if (Array.isArray(value)) return undefined
  if (isJsonObject(value)) return headOf(value)
  return isShort(value) ? value : undefined
}

/** Every attribute of a document in order; one that is not whole in its head stands in a list of its own. */
export type Outline = (string | [long: string])[]

export function outlineOf(document: JsonObject): Outline {
  return Object.entries(document).map(([key, value]) => (isShort(value) ? key : [key]))
}

function isShort(value: Json): boolean {
  if (Array.isArray(value)) return false
  if (isJsonObject(value)) return Object.values(value).every(isShort)
  return typeof value !== 'string' || value.length <= shortLength
}

/** Each scalar of a head with its path, as `slug.current`. */
export function* headEntries(
  head: JsonObject,
  prefix = '',
): Generator<[path: string, value: string | number | boolean]> {
  for (const [key, value] of Object.entries(head)) {
    if (isJsonObject(value)) yield* headEntries(value, `${prefix}${key}.`)
    else if (value !== null && !Array.isArray(value)) yield [prefix + key, value]
  }
}
