import {stegaClean} from '@sanity/client/stega'
import {cleanText} from './clean-text.ts'
import type {Shape} from './shape.ts'

/** Where stored content differs from its schema, for the log. */
export interface Misfit {
  /** The id of the document, where the query has it. */
  document: string | undefined
  path: string
  found: string
  expected: string
}

/**
 * Returns a query's result in the shape that its TypeScript type promises, whatever is stored: scripts, imports and
 * older schemas leave anything behind. A field with a value of another type becomes null, or takes its object with
 * it where it may not be null. An entry of a list that does not fit is left out. Texts lose the characters that
 * HTML and XML cannot hold.
 */
export function readResult(
  value: unknown,
  shape: Shape,
  report: (misfit: Misfit) => void = () => {},
): unknown {
  const found = read(value, shape, {document: undefined, path: '', report})
  return found === misfit ? null : found
}

const misfit = Symbol('misfit')

interface Place {
  document: string | undefined
  path: string
  report: (misfit: Misfit) => void
}

function read(value: unknown, shape: Shape, place: Place): unknown {
  if (shape.nullable && (value === null || value === undefined)) return value
  const found = readAs(value, shape, place)
  if (found !== misfit) return found
  const {document, path, report} = place
  report({document, path: path || 'the result', found: kindOf(value), expected: nameOf(shape)})
  return shape.nullable ? null : misfit
}

function readAs(value: unknown, shape: Shape, place: Place): unknown {
  if (shape.is === 'any') return cleanAll(value)
  if (shape.is === 'text') return Array.isArray(value) ? cleanAll(value) : misfit
  if (shape.is === 'string') return readString(value, shape)
  if (shape.is === 'list') return Array.isArray(value) ? readList(value, shape, place) : misfit
  if (shape.is === 'object') return isRecord(value) ? readObject(value, shape, place) : misfit
  if (shape.is === 'oneOf') return readOneOf(value, shape, place)
  return typeof value === shape.is ? value : misfit
}

function readString(value: unknown, {values}: Shape): unknown {
  if (typeof value !== 'string') return misfit
  // In a preview, texts carry unseen marks.
  if (values && !values.includes(stegaClean(value))) return misfit
  return cleanText(value)
}

function readList(list: unknown[], {of}: Shape, place: Place): unknown[] {
  return list.flatMap((entry, index) => {
    const found = of && read(entry, of, {...place, path: `${place.path}[${index}]`})
    if (found === misfit) return []
    return [withKey(found, entry, index)]
  })
}

/** What a script wrote may lack keys; a renderer needs one for each entry. */
function withKey(found: unknown, entry: unknown, index: number): unknown {
  if (!isRecord(found) || !('_key' in found) || (isRecord(entry) && entry['_key'])) return found
  return {...found, _key: `entry-${index}`}
}

function readObject(value: Record<string, unknown>, {fields = {}}: Shape, outer: Place): unknown {
  const document = typeof value['_id'] === 'string' ? value['_id'] : undefined
  const place = document ? {...outer, document, path: ''} : outer
  const found: [string, unknown][] = []
  for (const [name, shape] of Object.entries(fields)) {
    const stored = Object.hasOwn(value, name) ? value[name] : undefined
    const path = place.path ? `${place.path}.${name}` : name
    const field = readField(name, stored, shape, {...place, path})
    if (field === misfit) return misfit
    if (field !== undefined) found.push([name, field])
  }
  return Object.fromEntries(found)
}

function readField(name: string, value: unknown, shape: Shape, place: Place): unknown {
  // An address has to lead to its document, so a slug keeps every character.
  if (name === 'slug' && typeof value === 'string') return value
  if (name === '_key' && typeof value !== 'string') return ''
  if (name === '_type' && shape.values) {
    // The type of an object inside a document follows from its place.
    if (value === undefined) return shape.values[0]
    // Another type is no fault of this field's: the whole object is reported.
    return shape.values.some((type) => type === value) ? value : misfit
  }
  return read(value, shape, place)
}

function readOneOf(value: unknown, {members = []}: Shape, place: Place): unknown {
  const quiet = {...place, report: () => {}}
  for (const member of members) {
    // Read again with a report: only the matching member may report what it leaves out.
    if (readAs(value, member, quiet) !== misfit) return readAs(value, member, place)
  }
  return misfit
}

function cleanAll(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanAll)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, name === 'slug' ? entry : cleanAll(entry)]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'missing'
  if (isRecord(value)) return typeof value['_type'] === 'string' ? value['_type'] : 'an object'
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`
}

function nameOf({is, values, fields, members}: Shape): string {
  if (values) return values.join(' or ')
  if (members) return members.map(nameOf).join(' or ')
  return fields?.['_type']?.values?.[0] ?? `a value of type ${is}`
}
