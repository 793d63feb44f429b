import type {DatabaseSync} from 'node:sqlite'
import {isDeepStrictEqual} from 'node:util'
import {applyPatch} from 'mendoza'
import type {JsonObject, LakeDocument} from '../document.ts'
import {withoutRevision} from '../history/mendoza.ts'
import {counted, type Findings} from './findings.ts'

/**
 * Holds the history against the documents: the order of transactions has no gap, each document's
 * revisions are one chain that ends at what is stored now, and its patches lead from each state to the
 * one before it and back.
 */
export function checkHistory(database: DatabaseSync, findings: Findings): void {
  const transactions = checkOrder(database, findings)
  const changes = checkChains(database, findings)
  checkOrigins(database, findings)
  findings.lines.push(
    `${counted(transactions, 'transaction')} with ${counted(changes, 'change')} retraced`,
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
      problems.push(`The transaction "${String(id)}" has no time.`)
    }
    if (!Array.isArray(parse(String(mutations)))) {
      problems.push(`The mutations of the transaction "${String(id)}" are not a list in JSON.`)
    }
  }
  return count
}

/** One document's way back through its history. */
interface Trail {
  id: string
  state: JsonObject | null
  revision: string | null
  broken: boolean
}

/** Each document's changes, the newest first: every one is undone and done again. */
function checkChains(database: DatabaseSync, findings: Findings): number {
  const rows = database.prepare(
    `SELECT c.document_id, c.previous_rev, c.result_rev, c.apply, c.revert, t.id AS "transaction"
     FROM transaction_documents c LEFT JOIN transactions t ON t.position = c.position
     ORDER BY c.document_id, c.position DESC`,
  )
  const current = database.prepare('SELECT content FROM documents WHERE id = ?')
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
  // Content that cannot be read is said where documents are checked.
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
      `it left the revision ${JSON.stringify(result)}, and ${JSON.stringify(trail.revision)} follows`,
    )
  }
  if (result !== null && result !== transaction) return broken('its revision is another’s')
  let before: JsonObject | null
  try {
    before = applyPatch(trail.state, JSON.parse(String(row['revert'])))
    const again: unknown = applyPatch(before, JSON.parse(String(row['apply'])))
    if (!isDeepStrictEqual(again, trail.state)) return broken('its patch leads elsewhere')
  } catch (error) {
    return broken(`its patch cannot be applied (${error instanceof Error ? error.message : error})`)
  }
  if ((before === null) !== (previous === null)) {
    return broken('it is not told whether the document existed before')
  }
  return {...trail, state: before, revision: previous}
}

/** Every document was left behind by a transaction; where history has been pruned it may be unknown. */
function checkOrigins(database: DatabaseSync, {problems}: Findings): void {
  const first = database.prepare('SELECT min(position) AS first FROM transactions').get()
  if (Number(first?.['first'] ?? 1) > 1) return
  const unexplained = database.prepare(
    `SELECT id, rev FROM documents d
     WHERE NOT EXISTS (SELECT 1 FROM transaction_documents c WHERE c.document_id = d.id)`,
  )
  for (const {id, rev} of unexplained.iterate()) {
    problems.push(`No transaction is known that left "${String(id)}" at "${String(rev)}".`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
