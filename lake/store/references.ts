import {isJsonObject, type Json, type LakeDocument} from '../document.ts'

/** A reference in a document. */
export interface Edge {
  target: string
  /** The path of the reference, attribute names and indices, as JSON. */
  path: string
  weak: boolean
}

/**
 * Returns every reference in a document at any depth. References to other datasets cannot be enforced, so
 * they count as weak.
 */
export function referencesOf(document: LakeDocument): Edge[] {
  const edges: Edge[] = []
  collect(document, [], edges)
  return edges
}

function collect(value: Json, path: (string | number)[], edges: Edge[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...path, index], edges)
    return
  }
  if (!isJsonObject(value)) return
  const target = value['_ref']
  if (typeof target === 'string') {
    const external = value['_dataset'] !== undefined || target.includes(':')
    edges.push({target, path: JSON.stringify(path), weak: external || value['_weak'] === true})
    return
  }
  for (const [key, item] of Object.entries(value)) collect(item, [...path, key], edges)
}
