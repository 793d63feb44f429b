import type {DatabaseSync} from 'node:sqlite'
import {isDeepStrictEqual} from 'node:util'
import {applyPatch} from 'mendoza'
import type {JsonObject, LakeDocument} from '../document.ts'
import {withoutRevision} from '../history/mendoza.ts'
import {counted, type Findings} from './findings.ts'

/**
 * Compares the history with the documents. The positions of transactions have no gap, the revisions of each
 * document form one chain that ends at the stored revision, and its patches convert each state to the
 * previous one and back.
 */
export function checkHistory(database: DatabaseSync, findings: Findings): void {
  const transactions = checkOrder(database, findings)
  const changes = checkChains(database, findings)
  checkOrigins(database, findings)
  findings.lines.push(
    `${counted(transactions, 'transaction')} with ${counted(changes, 'change')} replayed`,
  )
}

function checkOrder(database: DatabaseSync, {problems}: Findings): number {
  const ends = database
    .prepare(
      'SELECT min(position) AS first, max(position) AS last, count(*) AS n FROM transactions',
    )
    .get()
  const [first, last, count] = [
    Number(ends?.['first']),
    Number(ends?.['last']),
    Number(ends?.['n']),
  ]
  if (count > 0 && last - first + 1 !== count) {
    problems.push(
      `Between the transactions ${first} and ${last}, ${last - first + 1 - count} are missing.`,
    )
  }
  const rows = database.prepare('SELECT id, timestamp, mutations FROM transactions')
  for (const {id, timestamp, mutations} of rows.iterate()) {
    if (Number.isNaN(Date.parse(String(timestamp)))) {
      problems.push(`The transaction "${String(id)}" has no valid timestamp.`)
    }
    if (!Array.isArray(parse(String(mutations)))) {
      problems.push(`The mutations of the transaction "${String(id)}" are not a JSON array.`)
    }
  }
  return count
}

/** The state of one document while its history is replayed backwards. */
interface Trail {
  id: string
  state: JsonObject | null
  revision: string | null
  broken: boolean
}

/** Reverts and re-applies each document's changes, the newest first. Returns how many changes there are. */
function checkChains(database: DatabaseSync, findings: Findings): number {
  const rows = database.prepare(
    `SELECT c.document_id, c.previous_rev, c.result_rev, c.apply, c.revert, t.id AS "transaction"
     FROM transaction_documents c LEFT JOIN transactions t ON t.position = c.position
     ORDER BY c.document_id, c.position DESC`,
  )
  const current = database.prepare(
    'SELECT c.content FROM documents d JOIN contents c ON c.number = d.number WHERE d.id = ?',
  )
  let count = 0
  let trail: Trail | undefined
  for (const row of rows.iterate()) {
    count += 1
    const id = String(row['document_id'])
    if (trail?.id !== id) trail = startTrail(id, current.get(id)?.['content'])
    if (!trail.broken) trail = stepBack(trail, row, findings)
  }
  return count
}

function startTrail(id: string, content: unknown): Trail {
  if (content === undefined) return {id, state: null, revision: null, broken: false}
  const document = parse(String(content)) as LakeDocument | undefined
  // `checkDocuments` reports content that cannot be parsed.
  if (!document) return {id, state: null, revision: null, broken: true}
  return {id, state: withoutRevision(document), revision: document._rev, broken: false}
}

function stepBack(trail: Trail, row: Record<string, unknown>, {problems}: Findings): Trail {
  const transaction = String(row['transaction'])
  const result = row['result_rev'] === null ? null : String(row['result_rev'])
  const previous = row['previous_rev'] === null ? null : String(row['previous_rev'])
  const broken = (what: string): Trail => {
    problems.push(
      `The history of "${trail.id}" is broken at the transaction "${transaction}": ${what}.`,
    )
    return {...trail, broken: true}
  }
  if (result !== trail.revision) {
    return broken(
      `its revision is ${JSON.stringify(result)}, but the next one expects ${JSON.stringify(trail.revision)}`,
    )
  }
  if (result !== null && result !== transaction)
    return broken('its revision is the id of another transaction')
  let before: JsonObject | null
  try {
    before = applyPatch(trail.state, JSON.parse(String(row['revert'])))
    const again: unknown = applyPatch(before, JSON.parse(String(row['apply'])))
    if (!isDeepStrictEqual(again, trail.state)) return broken('its patch gives another result')
  } catch (error) {
    return broken(`its patch cannot be applied (${error instanceof Error ? error.message : error})`)
  }
  if ((before === null) !== (previous === null)) {
    return broken('it does not record whether the document existed before')
  }
  return {...trail, state: before, revision: previous}
}

/** Checks that a transaction produced each document. After history has been pruned, it may be missing. */
function checkOrigins(database: DatabaseSync, {problems}: Findings): void {
  const first = database.prepare('SELECT min(position) AS first FROM transactions').get()
  if (Number(first?.['first'] ?? 1) > 1) return
  const unexplained = database.prepare(
    `SELECT id, rev FROM documents d
     WHERE NOT EXISTS (SELECT 1 FROM transaction_documents c WHERE c.document_id = d.id)`,
  )
  for (const {id, rev} of unexplained.iterate()) {
    problems.push(`No transaction produced the revision "${String(rev)}" of "${String(id)}".`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
