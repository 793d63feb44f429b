import {isRecord} from '../../web/shared/stored.ts'
import {isSampleId, sampleTypes} from '../../web/shared/samples.ts'
import {publishedId, referencesOf} from '../../web/shared/references.ts'
import {leftovers, sampleSessions} from './leftovers.ts'

export interface StoredDocument {
  _id: string
  _type: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** A sample document that stays, and why. */
export interface KeptSample {
  document: StoredDocument
  /** The writer has changed it, or the title of one of her documents uses it. */
  because: {changed: true} | {usedBy: string}
}

export interface SampleRemoval {
  /** The published versions of the sample documents that are deleted, those that refer to others first. */
  removed: StoredDocument[]
  kept: KeptSample[]
  /** Fields and list entries of remaining documents that name a removed document, or still say what the sample said. */
  unset: {id: string; paths: string[]}[]
  /** Redirects to removed documents. They are deleted, too. */
  redirects: StoredDocument[]
  /** Whether readers can no longer ask for a session: the writer offers none, and the form for it was the sample's. */
  endsRequests: boolean
  /** Whether the settings name where a reader in need finds help. Those numbers are real, so they stay. */
  keepsCareNotes: boolean
}

/**
 * Decides which sample documents can be deleted. `documents` contains all versions of the sample documents,
 * the settings, all sessions offered, and every document that refers to a sample.
 *
 * A sample that the writer has changed is hers and stays. So does one that her documents, or another one that
 * stays, refer to. Menus and redirects do not keep a sample: their entries for it are removed.
 */
export function planRemoval(documents: readonly StoredDocument[]): SampleRemoval {
  const samples = new Map<string, StoredDocument>()
  const changed = new Set<string>()
  for (const document of documents) {
    const id = publishedId(document._id)
    if (!isSampleId(id)) continue
    if (document._id === id) samples.set(id, document)
    if (document._id !== id || document._createdAt !== document._updatedAt) changed.add(id)
  }
  const own = documents.filter(({_id}) => !isSampleId(publishedId(_id)))
  const redirects = own.filter(({_type}) => _type === 'redirect')

  const kept = new Map<string, KeptSample>()
  const users = own.filter(({_type}) => _type !== 'redirect' && _type !== 'settings')
  for (const id of changed) {
    const document = samples.get(id) ?? documents.find(({_id}) => publishedId(_id) === id)
    if (!document) continue
    kept.set(id, {document, because: {changed: true}})
    users.push(...documents.filter(({_id}) => publishedId(_id) === id))
  }
  for (const user of users) {
    for (const reference of referencesOf(user)) {
      const document = samples.get(reference)
      if (!document || kept.has(reference)) continue
      kept.set(reference, {document, because: {usedBy: titleOf(user)}})
      users.push(document)
    }
  }

  const removed = [...samples.values()].filter(({_id}) => !kept.has(_id))
  const gone = new Set(removed.map(({_id}) => _id))
  const remaining = documents.filter(({_id}) => !gone.has(publishedId(_id)))
  const settings = remaining.filter(({_type}) => _type === 'settings')
  const offersSessions = remaining.some(({_type}) => _type === 'offering')
  const sessions = offersSessions ? [] : settings.flatMap(sampleSessions)
  return {
    removed: removed.sort((a, b) => order(a) - order(b)),
    kept: [...kept.values()],
    unset: remaining
      .filter(({_type}) => _type !== 'redirect')
      .map((document) => ({
        id: document._id,
        paths: [
          ...(document._type === 'settings' ? entriesOf(document, gone) : []),
          ...(document._type === 'settings' && !offersSessions ? sampleSessions(document) : []),
          ...leftovers(document),
        ],
      }))
      .filter(({paths}) => paths.length > 0),
    redirects: redirects.filter((redirect) => referencesOf(redirect).some((id) => gone.has(id))),
    endsRequests: sessions.length > 0,
    keepsCareNotes: settings.some(
      ({careNotes}) => Array.isArray(careNotes) && careNotes.length > 0,
    ),
  }
}

function order({_type}: StoredDocument): number {
  return sampleTypes.findIndex((type) => type === _type)
}

/** Returns the paths of the list entries of a document that refer to a removed document. */
function entriesOf(document: StoredDocument, gone: ReadonlySet<string>): string[] {
  return Object.entries(document).flatMap(([field, value]) => entriesIn(value, field, gone))
}

function entriesIn(value: unknown, path: string, gone: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => {
      if (!isRecord(entry) || typeof entry['_key'] !== 'string') return []
      const entryPath = `${path}[_key=="${entry['_key']}"]`
      return referencesOf(entry).some((id) => gone.has(id))
        ? [entryPath]
        : Object.entries(entry).flatMap(([field, one]) =>
            entriesIn(one, `${entryPath}.${field}`, gone),
          )
    })
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([field, one]) => entriesIn(one, `${path}.${field}`, gone))
}

/** Returns how a document is called in a sentence. */
export function titleOf(document: StoredDocument): string {
  const {title, name} = document
  if (typeof title === 'string' && title) return title
  return typeof name === 'string' && name ? name : 'a document without a title'
}
