import {relationOf} from './compare-content.ts'
import {
  isAsset,
  isMoved,
  kindOf,
  otherDatasets,
  prepare,
  strongReferences,
  type Asked,
  type StoredDocument,
} from './document.ts'

/** What happens to documents that are at the target with other content. */
export type Consent = 'none' | 'replace' | 'keep'

export interface Change {
  document: StoredDocument
  /** The revision at the target that is to be changed. */
  rev: string
}

export interface Plan {
  /** Assets whose bytes the target does not have. */
  assets: StoredDocument[]
  /** The prepared documents that the target does not have. */
  missing: StoredDocument[]
  /** Those that an interrupted move has stored with weak references. */
  unfinished: Change[]
  different: Change[]
  /** Those that are there, complete. */
  same: number
  /** Titles and names of assets that the target lacks. */
  details: {id: string; fields: Record<string, unknown>}[]
  /** The ids of documents that are only at the target. They are left as they are. */
  others: string[]
  left: {requests: number; followers: number}
  /** References to documents that are neither moved nor at the target. */
  dangling: {from: string; to: string}[]
  /** References to other datasets, by their names. */
  elsewhere: {from: string; dataset: string}[]
  /** Prepared documents, in the order of the source. */
  moved: StoredDocument[]
}

/** What a lake derives from the bytes, or sets itself. */
const derived = new Set(
  '_id _type _rev _createdAt _updatedAt assetId extension mimeType path uploadId url sha1hash size metadata'.split(
    ' ',
  ),
)

/** The SHA-1 of assets' bytes by id, where it is known to differ from that of the document. */
export type Hashes = ReadonlyMap<string, string>

export interface PlanOptions extends Asked {
  /** The id of the target's project. */
  project: string
}

/** Compares the documents of both datasets and plans what to write. Assets are the same if their bytes are. */
export function planMove(
  source: StoredDocument[],
  target: StoredDocument[],
  {project, ...asked}: PlanOptions,
  hashes: Hashes = new Map(),
): Plan {
  const keyAtSource = (asset: StoredDocument): string => bytesKey(asset, hashes.get(asset._id))
  const stored = new Map(target.map((document) => [document._id, document]))
  const byBytes = new Map(target.filter(isAsset).map((asset) => [bytesKey(asset), asset._id]))
  const [assets, documents] = split(source.filter((document) => isMoved(document, asked)))
  const ids = new Map(
    assets.map((asset) => [asset._id, byBytes.get(keyAtSource(asset)) ?? asset._id]),
  )
  const moved = documents.map((document) => prepare(document, {assetIds: ids, project}))
  const plan: Plan = {
    assets: assets.filter((asset) => !byBytes.has(keyAtSource(asset))),
    missing: [],
    unfinished: [],
    different: [],
    same: 0,
    details: [],
    others: [],
    left: {
      requests: countLeft(source, 'request', asked.withRequests),
      followers: countLeft(source, 'follower', asked.withFollowers),
    },
    dangling: [],
    elsewhere: moved.flatMap((document) =>
      otherDatasets(document).map((dataset) => ({from: document._id, dataset})),
    ),
    moved,
  }
  for (const document of moved) {
    const found = stored.get(document._id)
    const relation = found && relationOf(document, found)
    if (!found || !relation) plan.missing.push(document)
    else if (relation === 'same') plan.same += 1
    else plan[relation].push({document, rev: found._rev ?? ''})
  }
  const present = new Set([...stored.keys(), ...ids.values(), ...moved.map(({_id}) => _id)])
  plan.dangling = moved.flatMap((document) =>
    strongReferences(document)
      .filter((to) => !present.has(to))
      .map((to) => ({from: document._id, to})),
  )
  plan.details = assets.flatMap((asset) =>
    missingDetails(asset, stored.get(ids.get(asset._id) ?? '')),
  )
  const own = new Set([...ids.values(), ...moved.map(({_id}) => _id)])
  plan.others = target
    .filter((document) => !own.has(document._id) && kindOf(document) !== 'system')
    .map(({_id}) => _id)
  return plan
}

/** Returns the number of documents and assets that the plan writes. */
export function work(plan: Plan, consent: Consent): number {
  const replaced = consent === 'replace' ? plan.different.length : 0
  const {assets, missing, unfinished, details} = plan
  return assets.length + missing.length + unfinished.length + details.length + replaced
}

function split(documents: StoredDocument[]): [StoredDocument[], StoredDocument[]] {
  return [documents.filter(isAsset), documents.filter((document) => !isAsset(document))]
}

/** The hash of the bytes. It is part of the id: `image-<hash>-60x40-jpg`. */
function bytesKey({_id, _type, sha1hash}: StoredDocument, known?: string): string {
  const stored = typeof sha1hash === 'string' ? sha1hash : _id.split('-')[1]
  return `${_type} ${known ?? stored}`
}

function countLeft(source: StoredDocument[], kind: string, asked: boolean): number {
  return asked ? 0 : source.filter((document) => kindOf(document) === kind).length
}

function missingDetails(asset: StoredDocument, at: StoredDocument | undefined): Plan['details'] {
  if (!at) return []
  const fields = Object.entries(asset).filter(
    ([name, value]) => !derived.has(name) && value !== null && at[name] === undefined,
  )
  return fields.length > 0 ? [{id: at._id, fields: Object.fromEntries(fields)}] : []
}
