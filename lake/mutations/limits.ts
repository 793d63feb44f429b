import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'

/** The hosted lake's limits (Sanity docs, "Technical limits"). */
export const limits = {
  documentBytes: 32 * 1024 * 1024,
  attributes: 1000,
  depth: 20,
  documentsByQuery: 10_000,
} as const

/**
 * Throws `invalid` or `too_large` for a document beyond the limits. An attribute is counted once
 * however many elements of an array have it; an array directly within an array is a level of its own.
 */
export function checkLimits(document: JsonObject & {_id: string}): void {
  const paths = new Set<string>()
  measure(document, 0, '', paths, document._id)
  if (paths.size > limits.attributes) {
    throw new LakeError(
      'invalid',
      `The document "${document._id}" has ${paths.size} attributes, and a document can have ` +
        `${limits.attributes}. Use an array of objects instead of many different attribute names.`,
    )
  }
}

export function checkSize(id: string, bytes: number): void {
  if (bytes > limits.documentBytes) {
    throw new LakeError(
      'too_large',
      `The document "${id}" has ${bytes} bytes, and a document can have ${limits.documentBytes}.`,
    )
  }
}

function measure(value: Json, depth: number, path: string, paths: Set<string>, id: string): void {
  if (depth > limits.depth) {
    throw new LakeError(
      'invalid',
      `The document "${id}" is more than ${limits.depth} levels deep, at "${path}".`,
    )
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      measure(item, Array.isArray(item) ? depth + 1 : depth, `${path}[]`, paths, id)
    }
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') {
        throw new LakeError('invalid', `The document "${id}" has an attribute "__proto__".`)
      }
      const inner = path === '' ? key : `${path}.${key}`
      paths.add(inner)
      measure(item, depth + 1, inner, paths, id)
    }
  }
}
