import type {Dataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'

/** What a transaction did to one document. */
export interface Step {
  position: number
  revision: string
  timestamp: string
  author: string
  documentId: string
  /** Null when the document did not exist before. */
  previousRev: string | null
  /** Null when it does not exist after. */
  resultRev: string | null
  /** Mendoza patches as JSON, for the few who look into them. */
  apply: string
  revert: string
}

/** The steps of documents that meet a condition over `transaction_documents` (alias `d`), oldest first. */
export function readSteps(dataset: Dataset, condition: string, ...values: string[]): Step[] {
  return prepare(
    dataset.database,
    `SELECT t.position, t.id, t.timestamp, t.author, d.document_id, d.previous_rev, d.result_rev,
       d.apply, d.revert
     FROM transaction_documents d JOIN transactions t ON t.position = d.position
     WHERE ${condition} ORDER BY d.position`,
  )
    .all(...values)
    .map((row) => ({
      position: Number(row['position']),
      revision: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      documentId: String(row['document_id']),
      previousRev: row['previous_rev'] === null ? null : String(row['previous_rev']),
      resultRev: row['result_rev'] === null ? null : String(row['result_rev']),
      apply: String(row['apply']),
      revert: String(row['revert']),
    }))
}

export interface EventsOptions {
  /** Transactions with events; 100 when not given. */
  limit?: number | undefined
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined
}

export interface EventsPage {
  /** Newest first. */
  events: JsonObject[]
  /** Empty when there are no more. */
  nextCursor: string
}

/**
 * The events that `eventsOf` makes of each transaction, asked for from the oldest to the newest, as one
 * page of them.
 */
export function pageOfEvents(
  steps: Step[],
  eventsOf: (steps: Step[]) => JsonObject[],
  {limit = 100, cursor = ''}: EventsOptions,
): EventsPage {
  const before = /^\d+$/.test(cursor) ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const found: {position: number; events: JsonObject[]}[] = []
  for (const [position, together] of Map.groupBy(steps, (step) => step.position)) {
    const events = eventsOf(together)
    if (events.length > 0) found.push({position, events})
  }
  const page = found.toReversed().filter(({position}) => position < before)
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    events: shown.flatMap(({events}) => events),
    nextCursor: last && page.length > limit ? String(last.position) : '',
  }
}
