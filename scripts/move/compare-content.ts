import {createHash} from 'node:crypto'
import {isRecord} from '../../web/shared/stored.ts'
import type {StoredDocument} from './document.ts'

/**
 * How a document at the target relates to the one that is moved. `unfinished`: the same, but with weak references,
 * as the importer stores documents before those that they refer to exist.
 */
export type Relation = 'same' | 'unfinished' | 'different'

/** What every lake sets itself. */
const own = new Set(['_rev', '_createdAt', '_updatedAt'])
/** The fields of a release that are content. Each lake keeps the others for itself. */
const ofReleases = new Set(['_id', '_type', 'name', 'state', 'metadata'])

export function relationOf(moved: StoredDocument, stored: StoredDocument): Relation {
  if (canonical(contentOf(moved)) === canonical(contentOf(stored))) return 'same'
  const [one, other] = [moved, stored].map((document) => canonical(contentOf(document), true))
  return one === other ? 'unfinished' : 'different'
}

/** Returns a hash of what documents contain, without times and revisions. Their order does not matter. */
export function hashOfContent(documents: Iterable<StoredDocument>): string {
  const hash = createHash('sha256')
  for (const line of [...documents].map((each) => canonical(contentOf(each))).sort()) {
    hash.update(`${line}\n`)
  }
  return hash.digest('hex')
}

function contentOf(document: StoredDocument): Record<string, unknown> {
  const isRelease = document._id.startsWith('_.releases.')
  return Object.fromEntries(
    Object.entries(document).filter(([name]) =>
      isRelease ? ofReleases.has(name) : !own.has(name),
    ),
  )
}

/** Returns JSON with keys in order: the same text for the same value. With `weak`, all references are weak. */
function canonical(value: unknown, weak = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, weak)).join()}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  const all = weak && typeof value['_ref'] === 'string' ? {...value, _weak: true} : value
  const entries = Object.entries(all)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each, weak)}`).join()}}`
}
