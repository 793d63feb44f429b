import {isRecord, textOf} from '../../web/shared/stored.ts'
import {publishedId} from '../../web/shared/references.ts'
import {pathOf, redirectId, type Addressed} from '../redirects/plan-redirects.ts'
import {redirectTarget} from '../redirects/update-redirects.ts'

/** A document as it is stored. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

/** The changes that make one topic out of two. */
export interface TopicMerge {
  /** For each changed version: its revision and the new values of the changed fields. */
  changes: {id: string; revision: string; set: Record<string, unknown>}[]
  /** The redirect from the page of the topic that disappears; undefined if readers cannot have seen it. */
  redirect: {_id: string; _type: 'redirect'; from: string; target: object} | undefined
  /** The versions of the topic that disappears. */
  remove: string[]
}

/**
 * Decides how `from` becomes part of `into`, both published ids. `documents` contains all versions of both topics and of
 * every document that refers to `from`. Lists name `into` only once. Readers still find the articles by the old name,
 * because it becomes a synonym.
 *
 * @throws if one of the topics does not exist, or if `into` is not published.
 */
export function planMerge(
  from: string,
  into: string,
  documents: readonly StoredDocument[],
): TopicMerge {
  const versionsOf = (id: string) => documents.filter(({_id}) => publishedId(_id) === id)
  // The published name comes first among the synonyms.
  const old = versionsOf(from).toSorted((a, b) => a._id.length - b._id.length)
  const kept = versionsOf(into)
  if (old.length === 0) throw new Error('The topic does not exist any more.')
  if (!kept.some(({_id}) => _id === into)) throw new Error('Publish the other topic first.')
  const names = old.flatMap(({title, synonyms}) => [
    title,
    ...(Array.isArray(synonyms) ? synonyms : []),
  ])
  const changes = documents
    .filter((document) => !old.includes(document))
    .map((document) => {
      const replaced = replaceReferences(document, from, into)
      const next = kept.includes(document) ? withSynonyms(replaced, names) : replaced
      return {id: document._id, revision: document._rev, set: changedFields(document, next)}
    })
    .filter(({set}) => Object.keys(set).length > 0)
  const published = old.find(({_id}) => _id === from)
  const path = published && pathOf(published as Addressed)
  const redirect = path
    ? {_id: redirectId(path), _type: 'redirect' as const, from: path, target: redirectTarget(into)}
    : undefined
  return {changes, redirect, remove: old.map(({_id}) => _id)}
}

/** Returns a copy in which every reference to `from` points to `into`. */
function replaceReferences(
  document: StoredDocument,
  from: string,
  into: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([field, value]) => [field, replaceIn(value, from, into)]),
  )
}

function replaceIn(value: unknown, from: string, into: string): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value
    const isThere = list.some((entry) => isReferenceTo(entry, into))
    return list
      .filter((entry, index) => {
        if (!isReferenceTo(entry, from)) return true
        return !isThere && list.findIndex((one) => isReferenceTo(one, from)) === index
      })
      .map((entry) => replaceIn(entry, from, into))
  }
  if (!isRecord(value)) return value
  const copy = Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, replaceIn(one, from, into)]),
  )
  return value['_ref'] === from ? {...copy, _ref: into} : copy
}

function isReferenceTo(value: unknown, id: string): boolean {
  return isRecord(value) && value['_ref'] === id
}

/** Adds names that the topic does not have yet to its synonyms. */
function withSynonyms(topic: Record<string, unknown>, names: unknown[]): Record<string, unknown> {
  const own: unknown[] = Array.isArray(topic['synonyms']) ? topic['synonyms'] : []
  const known = new Set([topic['title'], ...own].map((name) => textOf(name).toLowerCase()))
  const added = names.map(textOf).filter((name) => {
    const isNew = name !== '' && !known.has(name.toLowerCase())
    known.add(name.toLowerCase())
    return isNew
  })
  return added.length > 0 ? {...topic, synonyms: [...own, ...added]} : topic
}

function changedFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    ),
  )
}
