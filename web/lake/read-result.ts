import {isRecord} from '../shared/stored.ts'
import {stegaClean} from '@sanity/client/stega'
import type {Shape} from './shape.ts'

/** A stored value that does not match its schema, for the log. */
export interface Mismatch {
  /** The id of the document, where the query has it. */
  document: string | undefined
  path: string
  found: string
  expected: string
}

/**
 * Returns a query's result in the shape of its TypeScript type, whatever is stored: scripts, imports and older
 * schemas can leave anything behind. A field with a value of another type becomes null. If it may not be null, the
 * object around it does not match either. List entries that do not match are left out. Texts lose the characters that HTML and XML
 * cannot represent.
 */
export function readResult(
  value: unknown,
  shape: Shape,
  report: (mismatch: Mismatch) => void = () => {},
): unknown {
  const found = read(value, shape, {document: undefined, path: '', report})
  return found === mismatch ? null : found
}

const mismatch = Symbol('mismatch')

interface Location {
  document: string | undefined
  path: string
  report: (mismatch: Mismatch) => void
}

function read(value: unknown, shape: Shape, location: Location): unknown {
  if (shape.nullable && (value === null || value === undefined)) return value
  const found = readAs(value, shape, location)
  if (found !== mismatch) return found
  const {document, path, report} = location
  report({document, path: path || 'the result', found: kindOf(value), expected: nameOf(shape)})
  return shape.nullable ? null : mismatch
}

function readAs(value: unknown, shape: Shape, location: Location): unknown {
  if (shape.is === 'any') return cleanAll(value)
  if (shape.is === 'text') return Array.isArray(value) ? cleanAll(value) : mismatch
  if (shape.is === 'string') return readString(value, shape)
  if (shape.is === 'list') return Array.isArray(value) ? readList(value, shape, location) : mismatch
  if (shape.is === 'object') return isRecord(value) ? readFields(value, shape, location) : mismatch
  if (shape.is === 'oneOf') return readOneOf(value, shape, location)
  return typeof value === shape.is ? value : mismatch
}

function readString(value: unknown, {values}: Shape): unknown {
  if (typeof value !== 'string') return mismatch
  // In a preview, texts contain invisible characters.
  if (values && !values.includes(stegaClean(value))) return mismatch
  return cleanText(value)
}

function readList(list: unknown[], {of}: Shape, location: Location): unknown[] {
  return list.flatMap((entry, index) => {
    const found = of && read(entry, of, {...location, path: `${location.path}[${index}]`})
    if (found === mismatch) return []
    return [withKey(found, entry, index)]
  })
}

/** Adds a missing key. A script may have written entries without one, and React needs one for each entry. */
function withKey(found: unknown, entry: unknown, index: number): unknown {
  if (!isRecord(found) || !('_key' in found) || (isRecord(entry) && entry['_key'])) return found
  return {...found, _key: `entry-${index}`}
}

function readFields(
  value: Record<string, unknown>,
  {fields = {}}: Shape,
  outer: Location,
): unknown {
  const document = typeof value['_id'] === 'string' ? value['_id'] : undefined
  const location = document ? {...outer, document, path: ''} : outer
  const found: [string, unknown][] = []
  for (const [name, shape] of Object.entries(fields)) {
    const stored = Object.hasOwn(value, name) ? value[name] : undefined
    const path = location.path ? `${location.path}.${name}` : name
    const field = readField(name, stored, shape, {...location, path})
    if (field === mismatch) return mismatch
    if (field !== undefined) found.push([name, field])
  }
  return Object.fromEntries(found)
}

function readField(name: string, value: unknown, shape: Shape, location: Location): unknown {
  // A slug is used to find its document, so its characters are not changed.
  if (name === 'slug' && typeof value === 'string') return value
  if (name === '_key' && typeof value !== 'string') return ''
  if (name === '_type' && shape.values) {
    // An object inside a document may be stored without its type, which follows from its field.
    if (value === undefined) return shape.values[0]
    // Not reported here: the whole object does not match, and is reported instead.
    return shape.values.some((type) => type === value) ? value : mismatch
  }
  return read(value, shape, location)
}

function readOneOf(value: unknown, {members = []}: Shape, location: Location): unknown {
  const silent = {...location, report: () => {}}
  for (const member of members) {
    // Read again with reports: only the matching member may report what it leaves out.
    if (readAs(value, member, silent) !== mismatch) return readAs(value, member, location)
  }
  return mismatch
}

function cleanAll(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanAll)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, name === 'slug' ? entry : cleanAll(entry)]),
  )
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'missing'
  if (isRecord(value)) return typeof value['_type'] === 'string' ? value['_type'] : 'an object'
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`
}

function nameOf({is, values, fields, members}: Shape): string {
  if (values) return values.join(' or ')
  if (members) return members.map(nameOf).join(' or ') || 'no value'
  return fields?.['_type']?.values?.[0] ?? `a value of type ${is}`
}

/** Line separators of some programs: the vertical tab of Word, the form feed, NEL. */
const lineEnds = /[\v\f\u0085]/g

/** Control characters, noncharacters and unpaired surrogates. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/**
 * Returns the text without the characters that HTML and XML cannot represent. Forms and imports let them through, and
 * one of them makes a whole feed or page head invalid.
 */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unwritable, '')
}
