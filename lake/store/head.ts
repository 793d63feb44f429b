import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** The maximum length of a short string, in UTF-16 units. */
export const shortLength = 256

/** The maximum depth of a value in a head; a document's attributes have depth 1. */
const maxDepth = 50
const maxArrayLength = 2000
const maxObjectLength = 4000
const maxHeadLength = 16_000

/**
 * The markers of values that a head leaves out. JSON.stringify never writes such numbers, so no content is
 * equal to a marker. JSON.parse and SQLite read each of them as Infinity.
 */
export const leftOutString = '1e999'
export const leftOutArray = '2e999'
export const leftOutObject = '3e999'

/** The attributes that every document has; a head always contains them. */
const systemAttributes = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt'])

/**
 * Returns the head of a document: its JSON, in which a marker replaces each long part. Filters and lists can
 * be evaluated with it, without reading the content.
 *
 * - Numbers, booleans, null and strings of up to 256 units are short.
 * - An array is short if its parts are short and its JSON has up to 2,000 characters. It is complete or a
 *   marker.
 * - The long parts of an object become markers. If its JSON then has more than 4,000 characters, the object
 *   itself becomes a marker.
 * - Strings, arrays and objects deeper than 50 levels become markers.
 * - Attributes are added in their order. From the first one with which the head would exceed 16,000
 *   characters, strings, arrays and objects become markers.
 *
 * The names of all attributes, numbers, booleans, null and the five system attributes always stay. So only a
 * document with very many or very long attribute names has a longer head.
 */
export function headOf(document: JsonObject): string {
  const entries: string[] = []
  let length = 2
  let isFull = false
  for (const [name, value] of Object.entries(document)) {
    const key = `${JSON.stringify(name)}:`
    let text = systemAttributes.has(name) ? JSON.stringify(value) : shorten(value, 1)
    if (!systemAttributes.has(name)) {
      isFull ||= length + key.length + text.length > maxHeadLength
      if (isFull) text = markerOf(value) ?? text
    }
    entries.push(key + text)
    length += key.length + text.length + 1
  }
  return `{${entries.join(',')}}`
}

/** Returns the JSON of a value with markers for its long parts, or a marker. */
function shorten(value: Json, depth: number): string {
  const marker = markerOf(value)
  if (marker === undefined) return JSON.stringify(value)
  if (depth > maxDepth) return marker
  if (typeof value === 'string') return value.length > shortLength ? marker : JSON.stringify(value)
  if (Array.isArray(value)) return completeText(value, depth, maxArrayLength) ?? marker
  return isJsonObject(value) ? (objectText(value, depth) ?? marker) : marker
}

function objectText(object: JsonObject, depth: number): string | undefined {
  const entries: string[] = []
  let length = 1
  for (const [name, value] of Object.entries(object)) {
    const entry = `${JSON.stringify(name)}:${shorten(value, depth + 1)}`
    length += entry.length + 1
    if (length > maxObjectLength) return undefined
    entries.push(entry)
  }
  return `{${entries.join(',')}}`
}

/** Returns the JSON of a value if it has at most `limit` characters and no long part; otherwise undefined. */
function completeText(value: Json, depth: number, limit: number): string | undefined {
  if (leastLength(value, depth, limit) > limit) return undefined
  const text = JSON.stringify(value)
  return text.length > limit ? undefined : text
}

/**
 * Returns a length that the JSON of a value reaches, or more than `limit`, also if a part is long. It stops as soon as it is
 * beyond the limit, and builds no text, because most arrays of long texts are beyond it.
 */
function leastLength(value: Json, depth: number, limit: number): number {
  if (typeof value === 'string') {
    return depth > maxDepth || value.length > shortLength ? Infinity : value.length + 2
  }
  if (typeof value !== 'object' || value === null) return 1
  if (depth > maxDepth) return Infinity
  // One bracket; each part adds a comma or the other bracket.
  let length = 1
  if (Array.isArray(value)) {
    for (const part of value) {
      length += leastLength(part, depth + 1, limit - length) + 1
      if (length > limit) return length
    }
    return length
  }
  for (const name of Object.keys(value)) {
    length += leastLength(value[name] ?? null, depth + 1, limit - length) + name.length + 4
    if (length > limit) return length
  }
  return length
}

/** Returns the marker of a string, array or object; undefined for other values, which always stay. */
function markerOf(value: Json): string | undefined {
  if (typeof value === 'string') return leftOutString
  if (Array.isArray(value)) return leftOutArray
  return isJsonObject(value) ? leftOutObject : undefined
}

/** Returns whether a parsed head, or a part of one, lacks something. Arrays are complete. */
export function isIncomplete(part: Json): boolean {
  return isJsonObject(part) ? Object.values(part).some(isIncomplete) : part === Infinity
}

/**
 * Yields each scalar of an object with its path, such as `slug.current`. Null, long strings and the parts of
 * arrays are left out.
 */
export function* shortEntries(
  object: JsonObject,
  prefix = '',
): Generator<[path: string, value: string | number | boolean]> {
  for (const [key, value] of Object.entries(object)) {
    if (isJsonObject(value)) yield* shortEntries(value, `${prefix}${key}.`)
    else if (value === null || Array.isArray(value)) continue
    else if (typeof value !== 'string' || value.length <= shortLength) yield [prefix + key, value]
  }
}
