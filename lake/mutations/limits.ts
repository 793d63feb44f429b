import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {sizeInWords, type Limits} from '../limits.ts'

/**
 * Throws `invalid` if a document exceeds the limits. An attribute counts once, no matter how many array
 * elements have it. An array directly within an array counts as a level.
 */
export function checkLimits(document: JsonObject & {_id: string}, limits: Limits): void {
  const measured = {depth: limits.depth, attributes: 0, id: document._id}
  measure(document, measured, 0, {attributes: new Map()})
  if (measured.attributes > limits.attributes) {
    throw new LakeError(
      'invalid',
      `The document "${document._id}" has ${measured.attributes} attributes, and the maximum is ` +
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
  /** The number of different attributes so far. */
  attributes: number
  id: string
}

/** A place in the document, the same for all elements of an array. A tree, because building texts of paths takes longer. */
interface Place {
  parent?: Place
  /** The attribute at this place in its parent; undefined for the elements of an array. */
  name?: string
  attributes: Map<string, Place>
  elements?: Place
}

function measure(value: Json, measured: Measure, depth: number, place: Place): void {
  if (typeof value === 'string' || typeof value === 'boolean') return
  const {id} = measured
  // JSON has no infinity, but `JSON.parse` returns it for 1e999; it would be stored as null.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new LakeError('invalid', `The number at "${pathOf(place)}" of "${id}" is too large.`)
  }
  if (Array.isArray(value)) {
    place.elements ??= {parent: place, attributes: new Map()}
    for (const item of value) {
      const inner = Array.isArray(item) ? depth + 1 : depth
      checkDepth(inner, measured, place.elements)
      measure(item, measured, inner, place.elements)
    }
  } else if (isJsonObject(value)) {
    for (const [name, part] of Object.entries(value)) {
      if (name === '__proto__') {
        throw new LakeError(
          'invalid',
          `The document "${id}" has an attribute "__proto__". Rename it, or remove it.`,
        )
      }
      let inner = place.attributes.get(name)
      if (!inner) {
        inner = {parent: place, name, attributes: new Map()}
        place.attributes.set(name, inner)
        measured.attributes += 1
      }
      checkDepth(depth + 1, measured, inner)
      measure(part, measured, depth + 1, inner)
    }
  }
}

function checkDepth(depth: number, measured: Measure, place: Place): void {
  if (depth <= measured.depth) return
  throw new LakeError(
    'invalid',
    `The document "${measured.id}" is more than ${measured.depth} levels deep, at "${pathOf(place)}".`,
  )
}

function pathOf({parent, name}: Place): string {
  if (!parent) return ''
  const before = pathOf(parent)
  if (name === undefined) return `${before}[]`
  return before === '' ? name : `${before}.${name}`
}
