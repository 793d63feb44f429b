import {isRecord} from '../../web/shared/stored.ts'
import {isDeepStrictEqual} from 'node:util'
import type {Mutation} from '@sanity/client'
import {draftId, type Stored, type StoredDocument} from './existing.ts'

type Fields = Record<string, unknown>

/** What an import does to one document. */
export interface Change {
  id: string
  outcome: 'created' | 'changed' | 'published' | 'unchanged'
  mutations: Mutation[]
}

/** A document that does not exist yet. */
export function missingDocument(id: string): Stored {
  return {id, published: null, draft: null}
}

/** Returns what a writer sees in the Studio: the draft, or else the published document. */
export function current({draft, published}: Stored): StoredDocument | null {
  return draft ?? published
}

/**
 * Sets these fields of a document, removes the `dropped` ones and keeps the others. The result is a draft, or
 * published together with the other changes of its draft. A change names the revision that it is based on,
 * and a creation fails if the document exists by then, so that no concurrent edit is lost.
 */
export function change(
  stored: Stored,
  type: string,
  fields: Fields,
  publish: boolean,
  dropped: string[] = [],
): Change {
  const {id, draft} = stored
  const before = current(stored)
  const gone = dropped.filter((name) => before?.[name] !== undefined)
  const different = before === null || gone.length > 0 || differences(before, fields).length > 0
  const outcome = before === null ? 'created' : different ? 'changed' : 'unchanged'
  const content = {...without(withoutSystemFields(before), gone), ...fields}
  if (publish) {
    if (!different && !draft) return {id, outcome, mutations: []}
    const mutations = publishAs(stored, {...strengthen(content), _type: type})
    return {id, outcome: outcome === 'unchanged' ? 'published' : outcome, mutations}
  }
  if (!different) return {id, outcome, mutations: []}
  if (draft) return {id, outcome, mutations: [patch(draft, fields, gone)]}
  return {id, outcome, mutations: [{create: {...content, _id: draftId(id), _type: type}}]}
}

/** Returns the fields whose values differ from the document's. References are compared by their target. */
export function differences(document: Fields, fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([name, value]) => !isDeepStrictEqual(comparable(document[name]), comparable(value)))
    .map(([name]) => name)
}

function publishAs({id, draft, published}: Stored, content: Fields & {_type: string}): Mutation[] {
  const mutations: Mutation[] = []
  if (published) {
    const {_type, ...fields} = content
    const gone = Object.keys(withoutSystemFields(published)).filter((name) => !(name in content))
    mutations.push(patch(published, fields, gone))
  } else {
    mutations.push({create: {...content, _id: id}})
  }
  if (draft) mutations.push({delete: {id: draft._id}})
  return mutations
}

function patch(document: StoredDocument, set: Fields, unset: string[]): Mutation {
  const {_id: id, _rev: ifRevisionID} = document
  return {patch: {id, ifRevisionID, set, ...(unset.length > 0 && {unset})}}
}

function withoutSystemFields(document: StoredDocument | null): Fields {
  return Object.fromEntries(
    Object.entries(document ?? {}).filter(([name]) => !name.startsWith('_')),
  )
}

function without(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

/** A reference from a draft to an unpublished document is weak until publication, as in the Studio. */
function strengthen(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, strengthenValue(item)]),
  )
}

function strengthenValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenValue)
  if (!isRecord(value)) return value
  const {_strengthenOnPublish, _weak, ...rest} = value
  if (!_strengthenOnPublish) return strengthen(value)
  return rest
}

function comparable(value: unknown): unknown {
  return isRecord(value) && '_ref' in value ? value['_ref'] : value
}
