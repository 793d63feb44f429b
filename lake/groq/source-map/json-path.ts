import {isJsonObject, type Json} from '../../document.ts'
import type {ArraySelector} from './content-source-map.ts'

/** Attribute names and indices, from the root. */
export type Path = (string | number)[]

const escapes: Record<string, string> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

/** Returns one step of a path in the result: `['title']` or `[0]`. */
export function resultStep(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : `['${escaped(step)}']`
}

function escaped(name: string): string {
  return name.replace(/[\f\n\r\t'\\]/g, (character) => escapes[character] ?? character)
}

/**
 * Returns a path in a document; undefined if the client could not parse it: its `parseJsonPath` takes the
 * first `']` as the end of a name.
 */
export function documentPath(
  document: Json,
  path: Path,
  selector: ArraySelector,
): string | undefined {
  let text = '$'
  let value: Json | undefined = document
  for (const step of path) {
    if (typeof step === 'string' && step.includes("']")) return undefined
    const key = selector === 'key' && typeof step === 'number' ? keyOf(value, step) : undefined
    text += key === undefined ? resultStep(step) : `[?(@._key=='${key}')]`
    value = childOf(value, step)
  }
  return text
}

/** Returns the value at a path; undefined if there is none. */
export function valueAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document
  for (const step of path) value = childOf(value, step)
  return value
}

function childOf(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/**
 * Returns the `_key` that identifies an item: unique in the array, and without characters that the client
 * cannot parse.
 */
export function keyOf(array: unknown, index: number): string | undefined {
  if (!Array.isArray(array)) return undefined
  const key = ownKey(array[index])
  if (key === undefined || !/^[^'\\\n\r\u2028\u2029]+$/.test(key)) return undefined
  return keysOf(array).get(key) === 1 ? key : undefined
}

const counts = new WeakMap<unknown[], Map<string, number>>()

function keysOf(array: unknown[]): Map<string, number> {
  let known = counts.get(array)
  if (!known) {
    known = new Map()
    for (const item of array) {
      const key = ownKey(item)
      if (key !== undefined) known.set(key, (known.get(key) ?? 0) + 1)
    }
    counts.set(array, known)
  }
  return known
}

function ownKey(item: unknown): string | undefined {
  const key = isJsonObject(item) ? item['_key'] : undefined
  return typeof key === 'string' ? key : undefined
}
