import type {Dataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'
import {draftId, publishedId, versionName} from '../store/document-id.ts'

export interface EventsOptions {
  /** 100 when not given. */
  limit?: number | undefined
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined
}

export interface DocumentEvents {
  /** Newest first. */
  events: JsonObject[]
  /** Empty when there are no more. */
  nextCursor: string
}

/** What a transaction did to one document of a group. */
interface Step {
  position: number
  revision: string
  timestamp: string
  author: string
  documentId: string
  previousRev: string | null
  resultRev: string | null
}

/**
 * The events in the life of a document, as the Studio's history panel reads them (its
 * core/store/events/types.ts and utils.ts): for a published id what happened to the published
 * document, for a draft or version what happened to that. Edits are not events; the Studio makes
 * them out of the transactions.
 */
export function documentEvents(
  dataset: Dataset,
  documentId: string,
  {limit = 100, cursor = ''}: EventsOptions = {},
): DocumentEvents {
  const before = /^\d+$/.test(cursor) ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const transactions = Map.groupBy(stepsOf(dataset, documentId), (step) => step.position)
  const remaining = new Set<string>()
  const found: {position: number; event: JsonObject}[] = []
  for (const [position, steps] of transactions) {
    for (const step of steps) {
      if (step.resultRev === null) remaining.delete(step.documentId)
      else remaining.add(step.documentId)
    }
    const event = eventOf(documentId, steps, remaining.size > 0)
    if (event) found.push({position, event})
  }
  const page = found.toReversed().filter(({position}) => position < before)
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    events: shown.map(({event}) => event),
    nextCursor: last && page.length > limit ? String(last.position) : '',
  }
}

/** Everything that happened to the document and its drafts and versions, oldest first. */
function stepsOf(dataset: Dataset, documentId: string): Step[] {
  return prepare(
    dataset.database,
    `SELECT t.position, t.id, t.timestamp, t.author, d.document_id, d.previous_rev, d.result_rev
     FROM transaction_documents d JOIN transactions t ON t.position = d.position
     WHERE d.published_id = ? ORDER BY d.position`,
  )
    .all(publishedId(documentId))
    .map((row) => ({
      position: Number(row['position']),
      revision: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      documentId: String(row['document_id']),
      previousRev: row['previous_rev'] === null ? null : String(row['previous_rev']),
      resultRev: row['result_rev'] === null ? null : String(row['result_rev']),
    }))
}

/** The event that one transaction is for the document asked about; undefined for an edit of it. */
function eventOf(documentId: string, steps: Step[], remains: boolean): JsonObject | undefined {
  const own = steps.find((step) => step.documentId === documentId)
  const published = steps.find((step) => versionName(step.documentId) === '')
  if (!own) return undefined
  return own === published
    ? publishedEvent(own, steps, remains)
    : versionEvent(own, published, remains)
}

function publishedEvent(own: Step, steps: Step[], remains: boolean): JsonObject | undefined {
  const versions = steps.filter((step) => step !== own)
  if (own.resultRev === null) {
    if (!remains) return {...base(own, 'deleteDocumentGroup')}
    const version = versions.find((step) => step.resultRev !== null)
    const versionId = version?.documentId ?? draftId(own.documentId)
    return {
      ...base(own, 'unpublishDocument'),
      versionId,
      versionRevisionId: version?.resultRev ?? own.revision,
    }
  }
  const source = versions.find((step) => step.resultRev === null)
  if (source) return publication(own, source)
  const type = own.previousRev === null ? 'createLiveDocument' : 'updateLiveDocument'
  return {...base(own, type), revisionId: own.revision}
}

function versionEvent(
  own: Step,
  published: Step | undefined,
  remains: boolean,
): JsonObject | undefined {
  const version = {versionId: own.documentId, ...releaseOf(own)}
  if (own.previousRev === null) {
    return {...base(own, 'createDocumentVersion'), ...version, versionRevisionId: own.revision}
  }
  if (own.resultRev !== null) return undefined
  if (published && published.resultRev !== null) return publication(published, own)
  if (!remains) return {...base(own, 'deleteDocumentGroup')}
  return {...base(own, 'deleteDocumentVersion'), ...version, versionRevisionId: own.previousRev}
}

function publication(published: Step, source: Step): JsonObject {
  const release = releaseOf(source)
  return {
    ...base(published, 'publishDocumentVersion'),
    revisionId: published.revision,
    versionId: source.documentId,
    versionRevisionId: source.previousRev,
    ...release,
    publishCause: 'releaseId' in release ? 'release.publish' : 'document.publish',
  }
}

function base(step: Step, type: string): JsonObject {
  return {
    type,
    timestamp: step.timestamp,
    author: step.author,
    documentId: publishedId(step.documentId),
  }
}

function releaseOf(step: Step): JsonObject {
  const name = versionName(step.documentId)
  return name === 'drafts' || name === '' ? {} : {releaseId: name}
}
