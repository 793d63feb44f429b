import type {Json, JsonObject, LakeDocument} from '../document.ts'

/** The values of an edge's `weak`. */
export const strong = 0
export const weak = 1
/** Within another reference: neither enforced nor found by GROQ's `references()`. */
export const nested = 2

/** A reference in a document. */
export interface Edge {
  target: string
  /** The path without the positions in arrays: `topics[]`, `author`, `a.b[].c`. Unusual names are in JSON. */
  field: string
  /** The path of the reference, attribute names and indices, as JSON. */
  path: string
  weak: typeof strong | typeof weak | typeof nested
}

/**
 * Returns every reference in a document at any depth. References to other datasets cannot be enforced, so
 * they count as weak.
 */
export function referencesOf(document: LakeDocument): readonly Edge[] {
  let edges = cache.get(document)
  if (!edges) {
    edges = []
    collect(document, [], false, edges)
    cache.set(document, edges)
  }
  return edges
}

/** A write needs the references of a document several times. Documents are immutable. */
const cache = new WeakMap<LakeDocument, Edge[]>()

function collect(
  value: Json[] | JsonObject,
  path: (string | number)[],
  isNested: boolean,
  edges: Edge[],
): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      collectPart(value[index], index, path, isNested, edges)
    }
    return
  }
  const target = value['_ref']
  if (typeof target === 'string') {
    edges.push({
      target,
      field: fieldOf(path),
      path: JSON.stringify(path),
      weak: isNested ? nested : strengthOf(target, value),
    })
  }
  // As in groq-js's `references()`, which ignores references within a reference, unless its `_ref` is empty.
  const isInner = isNested || (typeof target === 'string' && target !== '')
  for (const name of Object.keys(value)) collectPart(value[name], name, path, isInner, edges)
}

function collectPart(
  part: Json | undefined,
  step: string | number,
  path: (string | number)[],
  isNested: boolean,
  edges: Edge[],
): void {
  if (typeof part !== 'object' || part === null) return
  path.push(step)
  collect(part, path, isNested, edges)
  path.pop()
}

function strengthOf(target: string, {_dataset, _weak}: {[key: string]: Json}): 0 | 1 {
  return _dataset !== undefined || target.includes(':') || _weak === true ? weak : strong
}

/** Returns the field of a path. Names with other characters than letters, digits and `_` are in JSON. */
export function fieldOf(path: (string | number)[]): string {
  let field = ''
  for (const step of path) {
    if (typeof step === 'number') field += '[]'
    else {
      const name = /^\w+$/.test(step) ? step : JSON.stringify(step)
      field += field === '' ? name : `.${name}`
    }
  }
  return field
}
