import {isJsonObject, type Json, type LakeDocument} from '../../document.ts'
import {storedDocument} from '../perspective.ts'
import type {Path} from './json-path.ts'

/** A path in a stored document. */
export interface Place {
  document: LakeDocument
  path: Path
}

/** Finds the document and path of an object by its identity. */
export interface Places {
  /** Adds a document that the query has read. */
  add: (document: LakeDocument) => void
  /** Marks a value from which the result was built. If it is a document, it is searched first. */
  reach: (value: unknown) => void
  find: (object: object) => Place | undefined
}

/** With more documents than this, only those that the result has reached are searched for a value. */
const searchable = 500

/** The position of an object in its parent; a document has no parent. */
interface Part {
  parent: object | undefined
  step: string | number
}

export function createPlaces(): Places {
  const given = new Set<object>()
  const parts = new Map<object, Part>()
  /** Documents that are not indexed yet: those that the result has reached, and the others. */
  const reached = new Set<LakeDocument>()
  const others = new Set<LakeDocument>()

  function enterAll(documents: Set<LakeDocument>): void {
    for (const document of documents) {
      if (!parts.has(document)) enter(document, {parent: undefined, step: ''})
    }
    documents.clear()
  }

  function enter(value: Json, part: Part): void {
    if (typeof value !== 'object' || value === null) return
    parts.set(value, part)
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) enter(item, {parent: value, step: index})
    } else {
      for (const [name, child] of Object.entries(value)) enter(child, {parent: value, step: name})
    }
  }

  /** Returns the stored document if the value is a document of the view. */
  function documentOf(value: unknown): LakeDocument | undefined {
    return isJsonObject(value) && given.has(value)
      ? storedDocument(value as LakeDocument)
      : undefined
  }

  function placeOf(part: Part): Place | undefined {
    const path: Path = []
    let {parent, step} = part
    while (parent) {
      path.unshift(step)
      const above = parts.get(parent)
      if (!above?.parent) return {document: parent as LakeDocument, path}
      ;({parent, step} = above)
    }
    return undefined
  }

  return {
    add(document) {
      if (given.has(document)) return
      given.add(document)
      if (given.size <= searchable) others.add(storedDocument(document))
    },
    reach(value) {
      const document = documentOf(value)
      if (document) reached.add(document)
    },
    find(object) {
      const document = documentOf(object)
      if (document) {
        reached.add(document)
        return {document, path: []}
      }
      if (!parts.has(object)) enterAll(reached)
      if (!parts.has(object) && given.size <= searchable) enterAll(others)
      const part = parts.get(object)
      return part && placeOf(part)
    },
  }
}
