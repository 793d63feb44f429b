import {isJsonObject, type Json, type LakeDocument} from '../../document.ts'
import {storedDocument} from '../perspective.ts'
import type {Path} from './json-path.ts'

/** A place in a stored document. */
export interface Place {
  document: LakeDocument
  path: Path
}

/** Recognises the objects of the documents that a query was given, wherever they turn up. */
export interface Places {
  /** Tells of a document that the query was given. */
  add: (document: LakeDocument) => void
  /** Tells of a value that the result was built from: a document among such is searched first. */
  reach: (value: unknown) => void
  find: (object: object) => Place | undefined
}

/** With more documents than these, only those that the result has led to are searched for a value. */
const searchable = 500

/** Where a part stands: in another, and the document itself in none. */
interface Part {
  parent: object | undefined
  step: string | number
}

export function createPlaces(): Places {
  const given = new Set<object>()
  const parts = new Map<object, Part>()
  /** Documents whose parts are not known yet: those that the result has led to, and any. */
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

  /** The document, if the value is one as a view shows it: as it is stored, or a copy. */
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
