import {isJsonObject, type Json, type LakeDocument} from '../../document.ts'
import {storedDocument} from '../perspective.ts'
import type {Path} from './json-path.ts'

/** A place in a stored document. */
export interface Place {
  document: LakeDocument
  path: Path
}

/** Recognises the objects and arrays of the documents that a query was given, wherever they turn up. */
export interface Places {
  /** Tells of a document that the query was given. */
  add: (document: LakeDocument) => void
  find: (value: object) => Place | undefined
}

/** With more documents than these, only those that the result has led to are searched for a value. */
const searchable = 500

export function createPlaces(): Places {
  const given = new Set<object>()
  const places = new Map<object, Place>()
  /** Documents whose parts are not known yet: those that the result has led to, and all. */
  let reached: LakeDocument[] = []
  let unread: LakeDocument[] = []
  const entered = new Set<LakeDocument>()

  function enter(documents: LakeDocument[]): void {
    for (const document of documents) {
      if (entered.has(document)) continue
      entered.add(document)
      enterParts(document, {document, path: []})
    }
  }

  function enterParts(value: Json, {document, path}: Place): void {
    if (typeof value !== 'object' || value === null) return
    places.set(value, {document, path})
    const steps = Array.isArray(value) ? value.keys() : Object.keys(value)
    for (const step of steps) {
      const child = Array.isArray(value) ? value[Number(step)] : value[step]
      if (child !== undefined) enterParts(child, {document, path: [...path, step]})
    }
  }

  return {
    add(document) {
      if (given.has(document)) return
      given.add(document)
      if (given.size <= searchable) unread.push(storedDocument(document))
    },
    find(value) {
      if (isJsonObject(value) && given.has(value)) {
        // A view shows a stored document as it is, or as a copy that it made of it.
        const document = storedDocument(value as LakeDocument)
        reached.push(document)
        return {document, path: []}
      }
      if (!places.has(value)) {
        enter(reached)
        reached = []
      }
      if (!places.has(value) && given.size <= searchable) {
        enter(unread)
        unread = []
      }
      return places.get(value)
    },
  }
}
