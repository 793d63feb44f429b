import {createHmac} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import type {Change} from '../commit.ts'
import type {ReadableDataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {publishedId, versionName} from '../store/document-id.ts'
import {shortEntries} from '../store/head.ts'
import {referencesOf} from '../store/references.ts'
import {tagKey} from '../store/tag-key.ts'
import {createBoundedCache} from './bounded-cache.ts'
import type {Selection} from './selection.ts'

/**
 * Returns a sync tag, with which clients detect that a result may have changed. A query has the tags of
 * everything that it looked for. A change has the tags of everything that could find the document, before or
 * after. So clients also learn of documents that newly match.
 *
 * A tag is a keyed hash of a name, because tags of private datasets are public. Without the key, clients
 * could confirm guessed titles or slugs. A collision only causes a needless refresh.
 */
function hash({database}: Tagged, name: string): string {
  let known = tagsByName.get(database)
  if (!known) {
    known = createBoundedCache(mostTags)
    tagsByName.set(database, known)
  }
  return known.get(
    name,
    () =>
      `s1:${createHmac('sha256', tagKey(database)).update(name).digest('base64url').slice(0, 8)}`,
  )
}

/** A keyed hash takes several microseconds, and a list has the same authors and topics again and again. */
const mostTags = 10_000
const tagsByName = new WeakMap<DatabaseSync, ReturnType<typeof createBoundedCache<string>>>()

type Tagged = Pick<ReadableDataset, 'database'>

const everything = 'everything'
const name = {
  id: (id: string) => `id ${publishedId(id)}`,
  type: (type: string) => `type ${type}`,
  reference: (target: string) => `reference ${target}`,
  release: (release: string) => `release ${release}`,
  equal: (path: string, value: unknown) => `equal ${path} ${JSON.stringify(value)}`,
}

/** Returns the tags of a document's change. Never empty. */
export function tagsOfChange(dataset: Tagged, change: Change): string[] {
  const names = new Set([everything, name.id(change.documentId)])
  const release = versionName(change.documentId)
  if (release !== '') names.add(name.release(release))
  for (const state of [change.previous, change.next]) {
    if (state) for (const each of namesOfState(state)) names.add(each)
  }
  return [...names].map((each) => hash(dataset, each))
}

function* namesOfState(document: LakeDocument): Generator<string> {
  yield name.type(document._type)
  for (const {target} of referencesOf(document)) yield name.reference(target)
  for (const [path, value] of shortEntries(document)) {
    if (!path.startsWith('_')) yield name.equal(path, value)
  }
}

/** Returns the tag of the document with this id, whether it exists or not. */
export function tagOfDocument(dataset: Tagged, id: string): string {
  return hash(dataset, name.id(id))
}

/**
 * Returns the tags of a selection. Of conditions that must all match, only the narrowest is used. If versions
 * are `overlaid`, deleting a draft can reveal a published document whose attributes are not in the change;
 * then only ids and types are reliable.
 */
export function tagsOfSelection(
  dataset: Tagged,
  selection: Selection,
  overlaid: boolean,
): string[] {
  return [...new Set(demandOf(selection, overlaid).names)].map((each) => hash(dataset, each))
}

interface Demand {
  names: string[]
  /** A lower number means that fewer documents are expected to match. */
  breadth: number
}

const anyDocument: Demand = {names: [everything], breadth: 9}

function demandOf(selection: Selection, overlaid: boolean): Demand {
  switch (selection.kind) {
    case 'any':
      return anyDocument
    case 'none':
      return {names: [], breadth: 0}
    case 'id':
    case 'group':
      return {names: selection.values.map(name.id), breadth: 1}
    case 'equal':
      if (overlaid || selection.path.startsWith('_')) return anyDocument
      return {names: [name.equal(selection.path, selection.value)], breadth: 2}
    case 'reference':
      return overlaid ? anyDocument : {names: selection.values.map(name.reference), breadth: 3}
    case 'words':
      return anyDocument
    case 'release':
      return overlaid ? anyDocument : {names: selection.values.map(name.release), breadth: 4}
    case 'type':
      return {names: selection.values.map(name.type), breadth: 5}
    default: {
      const demands = selection.conditions.map((each) => demandOf(each, overlaid))
      return selection.kind === 'and' ? narrowest(demands) : sumOf(demands)
    }
  }
}

function narrowest(demands: Demand[]): Demand {
  return demands.reduce((best, each) => (each.breadth < best.breadth ? each : best), anyDocument)
}

function sumOf(demands: Demand[]): Demand {
  return {
    names: demands.flatMap(({names}) => names),
    breadth: Math.max(...demands.map(({breadth}) => breadth)),
  }
}
