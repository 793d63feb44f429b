import {readdirSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {refuseUnfinishedBackup} from '../losses/unfinished-backup.ts'
import {refuseUnfinishedRestore} from '../losses/unfinished-restore.ts'
import {findLosses} from '../losses/find-losses.ts'
import {missingTransactions} from '../losses/last-transaction-file.ts'
import type {Registered} from '../losses/read-registered.ts'
import {contentOfStore, storedDatasets, storeOf} from '../losses/stored-datasets.ts'
import {openForReading} from '../store/database.ts'
import {schemaVersion} from '../store/migrate.ts'
import {migrations} from '../store/schema.ts'
import {checkAssets} from './check-assets.ts'
import {checkDocuments} from './check-documents.ts'
import {checkHistory} from './check-history.ts'
import {noFindings, type Findings} from './findings.ts'
import {readRegistry} from './read-registry.ts'

export interface CheckedPart {
  /** `local/production` for a dataset, `lake.db` for the registry. */
  name: string
  findings: Findings
}

/**
 * Checks everything in a lake's folder and changes nothing: SQLite's own integrity, documents, references,
 * history, and the bytes of assets. A lake may be running on the folder.
 *
 * Throws an Error of one line if the folder holds no lake.
 */
export async function checkLake(folder: string, tokenGiven = false): Promise<CheckedPart[]> {
  refuseUnfinishedBackup(folder)
  refuseUnfinishedRestore(folder)
  const own = noFindings()
  // Read before the registry, so that a dataset created meanwhile is in the registry, too.
  const stored = storedDatasets(folder)
  const registered = readRegistry(folder, own)
  const losses = registered ? findLosses(folder, registered, {tokenGiven, stored}) : []
  const lost = new Set(losses.map(({name}) => name))
  const parts: CheckedPart[] = [{name: 'lake.db', findings: own}]
  for (const name of otherDatabases(folder)) {
    if (!lost.has(name)) parts.push({name, findings: checkDatabase(path.join(folder, name))})
  }
  for (const name of lost) {
    const problems = losses.filter((loss) => loss.name === name).map(({sentence}) => sentence)
    parts.push({name, findings: {...noFindings(), problems}})
  }
  for (const name of registered?.datasets ?? stored) {
    if (!lost.has(name)) parts.push({name, findings: await checkDataset(folder, name)})
  }
  if (registered) noteOtherStores(folder, registered, stored, lost, own)
  return parts
}

/**
 * Notes stores that are not registered. A lake that is killed while it creates a dataset leaves an empty one.
 */
function noteOtherStores(
  folder: string,
  {datasets, removals}: Registered,
  stored: string[],
  lost: Set<string>,
  {notes}: Findings,
): void {
  for (const name of stored) {
    if (datasets.includes(name) || removals.includes(name) || lost.has(name)) continue
    const state =
      contentOfStore(storeOf(folder, name)) === 'unreadable' ? 'cannot be read' : 'is empty'
    notes.push(
      `The store ${storeOf(folder, name)} ${state}, and lake.db lists no dataset "${name}".`,
    )
  }
}

/** Returns the names of the SQLite files beside `lake.db`. */
export function otherDatabases(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db') && name !== 'lake.db')
    .sort()
}

function checkDatabase(file: string): Findings {
  const findings = noFindings()
  try {
    const database = openForReading(file)
    checkIntegrity(database, findings)
    database.close()
  } catch (error) {
    findings.problems.push(`It cannot be read: ${messageOf(error)}.`)
  }
  return findings
}

async function checkDataset(lake: string, name: string): Promise<Findings> {
  const findings = noFindings()
  const folder = path.join(lake, 'datasets', name)
  const file = storeOf(lake, name)
  let database: DatabaseSync | undefined
  let latest: DatabaseSync | undefined
  try {
    database = openForReading(file)
    latest = openForReading(file)
    // The transaction gives a consistent snapshot while a running lake writes.
    database.exec('BEGIN')
    if (!checkIntegrity(database, findings)) return findings
    // Read outside the snapshot, because a running lake may have committed more since it began.
    const missing = missingTransactions(latest, folder, name)
    if (missing !== undefined) findings.problems.push(missing)
    if (!checkVersion(database, findings)) return findings
    checkDocuments(database, findings)
    checkHistory(database, findings)
    const find = latest.prepare('SELECT 1 FROM documents WHERE id = ?')
    const exists = (id: string): boolean => find.get(id) !== undefined
    await checkAssets(database, path.join(folder, 'assets'), exists, findings)
  } catch (error) {
    findings.problems.push(`It cannot be read to the end: ${messageOf(error)}.`)
  } finally {
    database?.close()
    latest?.close()
  }
  return findings
}

/** Checks the store's version. Returns false if the contents must not be checked. */
function checkVersion(database: DatabaseSync, {problems, notes}: Findings): boolean {
  const version = schemaVersion(database)
  if (version > migrations.length) {
    problems.push(
      `Its store has version ${version}, but this lake supports versions up to ${migrations.length}: check it with the newer lake that wrote it.`,
    )
    return false
  }
  if (version < migrations.length) {
    notes.push(
      `Its store has version ${version}: the lake brings it to ${migrations.length} when it starts. Check it again then.`,
    )
    return false
  }
  return true
}

/** Runs SQLite's integrity check. Returns whether it found nothing. */
function checkIntegrity(database: DatabaseSync, {problems}: Findings): boolean {
  const rows = database.prepare('PRAGMA integrity_check').all()
  const wrong = rows.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok')
  for (const line of wrong) problems.push(`SQLite’s integrity check found: ${line}`)
  return wrong.length === 0
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
