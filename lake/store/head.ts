import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** The maximum length of a short string. */
export const shortLength = 256

/**
 * Returns the short attributes of a document: numbers, booleans, null and short strings, including those
 * within objects. Arrays and long strings are left out.
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

/**
 * The attribute names of a document in order. A name in a list means that the head lacks a part of the value.
 */
export type Outline = (string | [long: string])[]

export function outlineOf(document: JsonObject): Outline {
  return Object.entries(document).map(([key, value]) => (isShort(value) ? key : [key]))
}

function isShort(value: Json): boolean {
  if (Array.isArray(value)) return false
  if (isJsonObject(value)) return Object.values(value).every(isShort)
  return typeof value !== 'string' || value.length <= shortLength
}

/** Yields each scalar of a head with its path, such as `slug.current`. */
export function* headEntries(
  head: JsonObject,
  prefix = '',
): Generator<[path: string, value: string | number | boolean]> {
  for (const [key, value] of Object.entries(head)) {
    if (isJsonObject(value)) yield* headEntries(value, `${prefix}${key}.`)
    else if (value !== null && !Array.isArray(value)) yield [prefix + key, value]
  }
}
