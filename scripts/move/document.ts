import {createHash} from 'node:crypto'
import {publishedId} from '../../lake/store/document-id.ts'
import {isRecord} from '../../web/shared/stored.ts'

export interface StoredDocument {
  _id: string
  _type: string
  _rev?: string
  [field: string]: unknown
}

/** What is moved only if the user asks for it: it belongs to readers. */
export interface Asked {
  withRequests: boolean
  withFollowers: boolean
}

const ofFollowers = new Set(['follower', 'delivery'])

/** Returns whose the document is: a reader's request, a follower's, the lake's own, or part of the content. */
export function kindOf({
  _id,
  _type,
}: Pick<StoredDocument, '_id' | '_type'>): 'request' | 'follower' | 'system' | 'content' {
  if (_id.startsWith('_.') && !_id.startsWith('_.releases.')) return 'system'
  const id = publishedId(_id)
  if (_type === 'request' || id.startsWith('requests.')) return 'request'
  if (ofFollowers.has(_type) || /^(?:followers|deliveries)\./.test(id)) return 'follower'
  return 'content'
}

export function isMoved(document: StoredDocument, asked: Asked): boolean {
  const kind = kindOf(document)
  if (kind === 'request') return asked.withRequests
  if (kind === 'follower') return asked.withFollowers
  return kind === 'content'
}

export function isAsset({_type}: Pick<StoredDocument, '_type'>): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
}

/**
 * Returns a document in the form in which the importer stores it, so that the stored one can be compared with it:
 * references have a type, objects in lists have a key, assets have their ids at the target, and references to another
 * dataset name the target's project. Keys that are missing are derived from the place, so that they are the same in
 * every run.
 */
export function prepare(document: StoredDocument, target: AtTarget): StoredDocument {
  const {_rev, ...content} = document
  return prepareValue(content, target, document._id) as StoredDocument
}

export interface AtTarget {
  assetIds: ReadonlyMap<string, string>
  project: string
}

function prepareValue(value: unknown, target: AtTarget, at: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      const place = `${at}[${index}]`
      const prepared = prepareValue(item, target, place)
      if (!isRecord(prepared) || prepared['_key'] !== undefined) return prepared
      return {...prepared, _key: createHash('sha256').update(place).digest('hex').slice(0, 12)}
    })
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(
    ([name, each]) => [name, prepareValue(each, target, `${at}.${name}`)] as const,
  )
  const prepared: Record<string, unknown> = Object.fromEntries(entries)
  const {_ref: id, _dataset: elsewhere, _projectId: project} = value
  if (typeof id !== 'string') return prepared
  return {
    _type: 'reference',
    ...prepared,
    ...(elsewhere === undefined && {_ref: target.assetIds.get(id) ?? id}),
    ...(project !== undefined && {_projectId: target.project}),
  }
}

/**
 * Returns whether a document has a field that the importer takes for the address of a file to upload: it would read
 * any file of this machine.
 */
export function namesFile(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesFile)
  if (!isRecord(value)) return false
  return '_sanityAsset' in value || Object.values(value).some(namesFile)
}

/** Returns the ids that a document refers to strongly: they must exist where it is stored. */
export function strongReferences(value: unknown): string[] {
  return references(value).flatMap(({_ref: id, _weak: isWeak, _dataset: elsewhere}) => {
    // An id with a colon is a global one: it names a dataset or media library, too.
    const isOwn = isWeak !== true && elsewhere === undefined && !id.includes(':')
    return isOwn ? [id] : []
  })
}

/** Returns the names of the other datasets that a document refers to. */
export function otherDatasets(value: unknown): string[] {
  return references(value).flatMap(({_dataset: name}) => (typeof name === 'string' ? [name] : []))
}

function references(value: unknown): {_ref: string; _weak?: unknown; _dataset?: unknown}[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isRecord(value)) return []
  const {_ref: id} = value
  const own = typeof id === 'string' ? [{...value, _ref: id}] : []
  return [...own, ...Object.values(value).flatMap(references)]
}
