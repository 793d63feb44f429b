import {extractWithPath, Mutation} from '@sanity/mutator'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'

/** In the order in which they are applied, whatever the order they are written in. */
const operations = [
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'dec',
  'insert',
  'diffMatchPatch',
] as const

const otherKeys = new Set(['id', 'query', 'params', 'ifRevisionID'])

/**
 * The document after a patch's operations, one kind after the other: set, setIfMissing, unset, inc,
 * dec, insert, diffMatchPatch. A path that matches nothing changes nothing, except that `set`
 * makes the objects on its way. Throws `invalid` for an unknown operation or a bad path.
 */
export function applyPatchOperations(document: LakeDocument, patch: JsonObject): LakeDocument {
  for (const key of Object.keys(patch)) {
    if (!operations.some((operation) => operation === key) && !otherKeys.has(key)) {
      throw new LakeError(
        'invalid',
        `A patch has no operation "${key}". It may have ${operations.join(', ')}.`,
      )
    }
  }
  let patched = document
  for (const operation of operations) {
    const operands = patch[operation]
    if (operands === undefined || operands === null) continue
    checkOperands(operation, operands)
    patched = applyOperation(patched, operation, operands)
  }
  for (const key of ['_id', '_type'] as const) {
    if (patched[key] !== document[key]) {
      throw new LakeError(
        'invalid',
        `The patch of "${document._id}" changes "${key}", which stays as it is for a document's whole life.`,
      )
    }
  }
  return patched
}

function applyOperation(document: LakeDocument, operation: string, operands: Json): LakeDocument {
  try {
    if (operation === 'insert' && isJsonObject(operands)) {
      const inserted = insertAtRange(document, operands)
      if (inserted) return inserted
    }
    const mutation = new Mutation({mutations: [{patch: {id: document._id, [operation]: operands}}]})
    // The mutator knows documents only as bags of unknown values; what goes in is JSON and so is what comes out.
    return mutation.apply(document) as LakeDocument
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LakeError(
      'invalid',
      `The operation "${operation}" cannot be applied to "${document._id}": ${reason}.`,
    )
  }
}

/** `@sanity/mutator` puts an insert `after` a range one place too far; so ranges are done here. */
function insertAtRange(document: LakeDocument, insert: JsonObject): LakeDocument | undefined {
  const place = 'after' in insert ? 'after' : 'before'
  const path = insert[place]
  const items = insert['items']
  if (typeof path !== 'string' || !/:-?\d*\]$/.test(path) || !Array.isArray(items)) return undefined
  const ends = new Map<string, {parent: (string | number)[]; index: number}>()
  for (const match of extractWithPath(path, document)) {
    const index = match.path.at(-1)
    const parent = match.path.slice(0, -1)
    const key = JSON.stringify(parent)
    if (typeof index !== 'number' || (place === 'before' && ends.has(key))) continue
    ends.set(key, {parent, index: place === 'after' ? index + 1 : index})
  }
  if (ends.size === 0) return undefined
  const copy: LakeDocument = structuredClone(document)
  for (const {parent, index} of ends.values()) {
    let target: Json | undefined = copy
    for (const step of parent) {
      target = Array.isArray(target)
        ? target[Number(step)]
        : isJsonObject(target)
          ? target[String(step)]
          : undefined
    }
    if (Array.isArray(target)) insertAt(target, index, items)
  }
  return copy
}

/** As `splice`, for as many items as there may be. */
function insertAt(list: Json[], index: number, items: Json[]): void {
  const rest = list.splice(index)
  for (const item of [...items, ...rest]) list.push(item)
}

function checkOperands(operation: string, operands: Json): void {
  const expected = refuseOperands(operation, operands)
  if (expected) throw new LakeError('invalid', `The operation "${operation}" needs ${expected}.`)
}

/** What the operands should have been; undefined when they are in order. */
function refuseOperands(operation: string, operands: Json): string | undefined {
  if (operation === 'unset') {
    const fits = Array.isArray(operands) && operands.every((path) => typeof path === 'string')
    return fits ? undefined : 'an array of paths'
  }
  if (!isJsonObject(operands)) return 'an object of values by path'
  const values = Object.values(operands)
  if (operation === 'insert') {
    const places = ['before', 'after', 'replace'].filter((place) => place in operands)
    const fits = places.length === 1 && typeof operands[places[0] ?? ''] === 'string'
    return fits && Array.isArray(operands['items'])
      ? undefined
      : 'one of before, after and replace with a path, and "items", an array'
  }
  if (operation === 'inc' || operation === 'dec') {
    return values.every((value) => typeof value === 'number') ? undefined : 'a number for each path'
  }
  if (operation === 'diffMatchPatch') {
    return values.every((value) => typeof value === 'string') ? undefined : 'a text for each path'
  }
  return undefined
}
