import type {Dataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'

/** The change of one document in one transaction. */
export interface Step {
  position: number
  revision: string
  timestamp: string
  author: string
  documentId: string
  /** Null if the document did not exist before. */
  previousRev: string | null
  /** Null if it does not exist after. */
  resultRev: string | null
  /** Mendoza patches as JSON, unparsed because few callers need them. */
  apply: string
  revert: string
}

/** Reads the steps that match a condition over `transaction_documents` (alias `d`), oldest first. */
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
  /** The maximum number of transactions with events; default: 100. */
  limit?: number | undefined
  /** The `nextCursor` of the previous page. */
  cursor?: string | undefined
}

export interface EventsPage {
  /** Newest first. */
  events: JsonObject[]
  /** Empty if there are no more. */
  nextCursor: string
}

/**
 * Returns one page of events. `eventsOf` is called for each transaction from the oldest to the newest and
 * returns its events.
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
