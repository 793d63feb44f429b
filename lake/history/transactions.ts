import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'
import {readMutations} from '../store/stored-mutations.ts'

export interface TransactionsOptions {
  /** Inclusive. With an unknown or empty id, the list starts at the beginning. */
  fromTransaction?: string | undefined
  /** Inclusive. */
  toTransaction?: string | undefined
  /** ISO 8601, inclusive. */
  fromTime?: string | undefined
  toTime?: string | undefined
  authors?: string[] | undefined
  /** Newest first. */
  reverse?: boolean | undefined
  /** Default: 50. */
  limit?: number | undefined
  /** Leaves out `mutations`. */
  excludeMutations?: boolean | undefined
  /** Leaves out changes of documents other than the requested ones. */
  includeIdentifiedDocumentsOnly?: boolean | undefined
  /** With `mendoza`, each transaction carries `effects: {[id]: {apply, revert}}`. */
  effectFormat?: string | undefined
}

const defaultLimit = 50

/**
 * Returns the transactions that touched any of the documents, oldest first: `{id, timestamp, author,
 * documentIDs, mutations, effects}`, as the Studio reads them (its getTransactionsLogs.ts,
 * TimelineController.ts and readMostRecentSharedTransaction.ts).
 */
export function* transactions(
  dataset: Dataset,
  documentIds: string[],
  options: TransactionsOptions,
): Generator<JsonObject> {
  const rows = prepare(dataset.database, selectionSql(options.reverse === true)).all({
    ids: JSON.stringify(documentIds),
    from: positionOf(dataset, options.fromTransaction) ?? 0,
    to: positionOf(dataset, options.toTransaction) ?? Number.MAX_SAFE_INTEGER,
    fromTime: isoTime(options.fromTime) ?? '',
    toTime: isoTime(options.toTime) ?? '9999',
    authors: options.authors ? JSON.stringify(options.authors) : null,
    limit: options.limit ?? defaultLimit,
  })
  for (const row of rows) {
    yield entry(dataset, documentIds, options, {
      position: Number(row['position']),
      id: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      mutations: String(row['mutations']),
    })
  }
}

function selectionSql(reverse: boolean): string {
  return `SELECT position, id, timestamp, author, mutations FROM transactions
    WHERE position IN (
        SELECT position FROM transaction_documents
        WHERE document_id IN (SELECT value FROM json_each($ids))
      )
      AND position BETWEEN $from AND $to
      AND timestamp BETWEEN $fromTime AND $toTime
      AND ($authors IS NULL OR author IN (SELECT value FROM json_each($authors)))
    ORDER BY position ${reverse ? 'DESC' : 'ASC'} LIMIT $limit`
}

function positionOf(dataset: Dataset, id: string | undefined): number | undefined {
  if (id === undefined || id === '') return undefined
  const row = prepare(dataset.database, 'SELECT position FROM transactions WHERE id = ?').get(id)
  return row && Number(row['position'])
}

/** Converts a time to the stored form, so that times can be compared as text. */
function isoTime(time: string | undefined): string | undefined {
  const date = time === undefined ? undefined : new Date(time)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}

interface TransactionRow {
  position: number
  id: string
  timestamp: string
  author: string
  /** JSON; see `stored-mutations.ts`. */
  mutations: string
}

function entry(
  dataset: Dataset,
  documentIds: string[],
  options: TransactionsOptions,
  {position, mutations, ...row}: TransactionRow,
): JsonObject {
  const wanted = (id: string) =>
    options.includeIdentifiedDocumentsOnly !== true || documentIds.includes(id)
  const touched = prepare(
    dataset.database,
    'SELECT document_id, apply, revert FROM transaction_documents WHERE position = ?',
  )
    .all(position)
    .map((each) => ({
      id: String(each['document_id']),
      apply: String(each['apply']),
      revert: String(each['revert']),
    }))
  const shown = touched.filter(({id}) => wanted(id))
  const result: JsonObject = {...row, documentIDs: shown.map(({id}) => id)}
  if (options.excludeMutations !== true) {
    const applies = new Map(touched.map(({id, apply}) => [id, apply]))
    const all = readMutations(mutations, row.id, (id) => applies.get(id))
    result['mutations'] = all.filter((mutation) => wanted(documentIdOf(mutation)))
  }
  if (options.effectFormat === 'mendoza') {
    result['effects'] = Object.fromEntries(
      shown.map(({id, apply, revert}) => [
        id,
        {apply: JSON.parse(apply), revert: JSON.parse(revert)},
      ]),
    )
  }
  return result
}

/** Returns the id of a stored mutation's document. Stored mutations always have one. */
export function documentIdOf(mutation: JsonObject): string {
  const [body] = Object.values(mutation)
  return isJsonObject(body) ? String(body['_id'] ?? body['id']) : ''
}
