import {applyPatch} from 'mendoza'
import type {MendozaPatch} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'
import {publishedId} from '../store/document-id.ts'
import type {DocumentEvents, EventsOptions} from './document-events.ts'

/** What a transaction did to the release's own document, or to one of its versions. */
interface Step {
  position: number
  revision: string
  timestamp: string
  author: string
  documentId: string
  previousRev: string | null
  resultRev: string | null
  apply: MendozaPatch
  revert: MendozaPatch
}

/** A change of a release's `state`, as the Studio names it (its ReleasesTool, `releaseEvents`). */
const transitions: {[change: string]: string} = {
  'active → scheduled': 'scheduleRelease',
  'scheduled → active': 'unscheduleRelease',
  'active → published': 'publishRelease',
  'scheduled → published': 'publishRelease',
  'active → archived': 'archiveRelease',
  'archived → active': 'unarchiveRelease',
}

/**
 * The events in the life of a release, newest first, for its activity list: what became of it, and
 * which documents were added and taken out. Edits are not events; the Studio makes them out of the
 * transactions.
 */
export function releaseEvents(
  dataset: Dataset,
  name: string,
  {limit = 100, cursor = ''}: EventsOptions = {},
): DocumentEvents {
  const before = /^\d+$/.test(cursor) ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const transactions = Map.groupBy(stepsOf(dataset, name), (step) => step.position)
  const found: {position: number; events: JsonObject[]}[] = []
  let release: JsonObject | null = null
  for (const [position, steps] of transactions) {
    const own = steps.find(({documentId}) => documentId === releaseId(name))
    const next: JsonObject | null = own ? applyPatch(release, own.apply) : release
    const type = own && transitionOf(release, next)
    // What publishing and archiving do to the versions is part of these.
    const events =
      own && type
        ? [{...base(own, name, type), ...scheduleOf(type, next)}]
        : steps.flatMap((step) => membershipOf(step, name))
    if (events.length > 0) found.push({position, events})
    release = next
  }
  const page = found.toReversed().filter(({position}) => position < before)
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    events: shown.flatMap(({events}) => events),
    nextCursor: last && page.length > limit ? String(last.position) : '',
  }
}

function releaseId(name: string): string {
  return `_.releases.${name}`
}

/** Everything that happened to the release and its versions, oldest first. */
function stepsOf(dataset: Dataset, name: string): Step[] {
  return (
    prepare(
      dataset.database,
      `SELECT t.position, t.id, t.timestamp, t.author, d.document_id, d.previous_rev, d.result_rev,
       d.apply, d.revert
     FROM transaction_documents d JOIN transactions t ON t.position = d.position
     WHERE d.document_id = ? OR (d.document_id >= ? AND d.document_id < ?) ORDER BY d.position`,
    )
      // "/" follows "." in the order of characters: between the two is every version of the release.
      .all(releaseId(name), `versions.${name}.`, `versions.${name}/`)
      .map((row) => ({
        position: Number(row['position']),
        revision: String(row['id']),
        timestamp: String(row['timestamp']),
        author: String(row['author']),
        documentId: String(row['document_id']),
        previousRev: row['previous_rev'] === null ? null : String(row['previous_rev']),
        resultRev: row['result_rev'] === null ? null : String(row['result_rev']),
        apply: JSON.parse(String(row['apply'])),
        revert: JSON.parse(String(row['revert'])),
      }))
  )
}

function transitionOf(before: JsonObject | null, after: JsonObject | null): string | undefined {
  if (!before) return 'createRelease'
  if (!after) return 'deleteRelease'
  return transitions[`${String(before['state'])} → ${String(after['state'])}`]
}

function scheduleOf(type: string, release: JsonObject | null): JsonObject {
  return type === 'scheduleRelease' ? {publishAt: release?.['publishAt'] ?? null} : {}
}

function membershipOf(step: Step, name: string): JsonObject[] {
  if (step.documentId === releaseId(name)) return []
  const version = {documentId: publishedId(step.documentId), versionId: step.documentId}
  if (step.previousRev === null) {
    const documentType = typeIn(step.apply)
    return [
      {
        ...base(step, name, 'addDocumentToRelease'),
        ...version,
        documentType,
        revisionId: step.revision,
        versionRevisionId: step.revision,
      },
    ]
  }
  if (step.resultRev !== null) return []
  const documentType = typeIn(step.revert)
  return [
    {
      ...base(step, name, 'discardDocumentFromRelease'),
      ...version,
      documentType,
      versionRevisionId: step.previousRev,
    },
  ]
}

/** The type of the document that a patch of the form `[0, document]` holds. */
function typeIn(patch: MendozaPatch): Json {
  const [, document] = patch
  return isJsonObject(document) ? (document['_type'] ?? null) : null
}

function base(step: Step, releaseName: string, type: string): JsonObject {
  return {
    id: step.revision,
    type,
    timestamp: step.timestamp,
    author: step.author,
    releaseName,
  }
}
