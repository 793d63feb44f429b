import {createHmac} from 'node:crypto'
import type {Change} from '../commit.ts'
import type {ReadableDataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {publishedId, versionName} from '../store/document-id.ts'
import {headEntries, headOf} from '../store/head.ts'
import {referencesOf} from '../store/references.ts'
import {tagKey} from '../store/tag-key.ts'
import type {Selection} from './selection.ts'

/**
 * Sync tags tell a reader when a result may have changed: a query carries the tags of everything
 * that it looked for, a change the tags of everything that could find the document, before or
 * after. So a document that newly matches is told as well as one that no longer does.
 *
 * A tag is a keyed hash of a name, because tags are sent to readers who may see nothing else of a
 * private dataset: without the key, they could confirm a title or an address that they guess. Two names
 * with one hash cost a needless refresh, no more.
 */
function hash({database}: Tagged, name: string): string {
  return `s1:${createHmac('sha256', tagKey(database)).update(name).digest('base64url').slice(0, 8)}`
}

type Tagged = Pick<ReadableDataset, 'database'>

const everything = 'everything'
const name = {
  id: (id: string) => `id ${publishedId(id)}`,
  type: (type: string) => `type ${type}`,
  reference: (target: string) => `reference ${target}`,
  release: (release: string) => `release ${release}`,
  equal: (path: string, value: unknown) => `equal ${path} ${JSON.stringify(value)}`,
}

/** The tags of what happened to one document. Never empty. */
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
  for (const [path, value] of headEntries(headOf(document))) {
    if (!path.startsWith('_')) yield name.equal(path, value)
  }
}

/** The tags of the document that a reference leads to, be it there or not. */
export function tagOfDocument(dataset: Tagged, id: string): string {
  return hash(dataset, name.id(id))
}

/**
 * The tags of a selection: of the narrowest demand among those that must all be met. Where versions
 * are `overlaid`, deleting a draft can show a published document whose attributes the change does
 * not tell; there only ids and types are narrow enough to rely on.
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
  /** The lower, the fewer documents are expected to meet it. */
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
