import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {sizeInWords, type Limits} from '../limits.ts'

/**
 * Throws `invalid` if a document exceeds the limits. An attribute counts once, no matter how many array
 * elements have it. An array directly within an array counts as a level.
 */
export function checkLimits(document: JsonObject & {_id: string}, limits: Limits): void {
  const paths = new Set<string>()
  measure(document, {depth: limits.depth, paths, id: document._id}, 0, '')
  if (paths.size > limits.attributes) {
    throw new LakeError(
      'invalid',
      `The document "${document._id}" has ${paths.size} attributes, and the maximum is ` +
        `${limits.attributes}. Use an array of objects instead of many different attribute names.`,
    )
  }
}

export function checkSize(id: string, bytes: number, limits: Limits): void {
  if (bytes <= limits.documentBytes) return
  throw new LakeError(
    'too_large',
    `The document "${id}" has ${bytes} bytes, and the maximum is ${sizeInWords(limits.documentBytes)}.`,
  )
}

interface Measure {
  /** The maximum number of levels. */
  depth: number
  /** Every attribute path seen so far. */
  paths: Set<string>
  id: string
}

function measure(value: Json, measured: Measure, depth: number, path: string): void {
  const {id, paths} = measured
  if (depth > measured.depth) {
    throw new LakeError(
      'invalid',
      `The document "${id}" is more than ${measured.depth} levels deep, at "${path}".`,
    )
  }
  // JSON has no infinity, but `JSON.parse` returns it for 1e999; it would be stored as null.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new LakeError('invalid', `The number at "${path}" of "${id}" is too large.`)
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      measure(item, measured, Array.isArray(item) ? depth + 1 : depth, `${path}[]`)
    }
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') {
        throw new LakeError('invalid', `The document "${id}" has an attribute "__proto__".`)
      }
      const inner = path === '' ? key : `${path}.${key}`
      paths.add(inner)
      measure(item, measured, depth + 1, inner)
    }
  }
}
