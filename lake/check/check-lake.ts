import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {openForReading, schemaVersion} from '../store/database.ts'
import {migrations} from '../store/schema.ts'
import {checkAssets} from './check-assets.ts'
import {checkDocuments} from './check-documents.ts'
import {checkHistory} from './check-history.ts'
import {noFindings, type Findings} from './findings.ts'
import {readDatasetNames} from './read-registry.ts'

export interface CheckedPart {
  /** `local/production` for a dataset, `lake.db` for the lake's own file. */
  name: string
  findings: Findings
}

/**
 * Checks everything that a lake's folder holds, whether or not a lake is running on it, and changes
 * nothing: SQLite's own integrity, documents, references, history, and the bytes of assets.
 *
 * Throws an Error of one line when there is no lake in the folder.
 */
export async function checkLake(folder: string): Promise<CheckedPart[]> {
  if (!existsSync(path.join(folder, 'lake.db'))) {
    throw new Error(`There is no lake in "${folder}": set LAKE_DIR to a folder that holds one.`)
  }
  const own = noFindings()
  const registered = readDatasetNames(folder, own)
  const stored = storedDatasets(folder)
  for (const name of stored) {
    if (registered && !registered.includes(name)) {
      own.notes.push(`The folder datasets/${name} is of no dataset that the lake knows.`)
    }
  }
  const parts = [{name: 'lake.db', findings: own}]
  for (const name of otherDatabases(folder)) {
    parts.push({name, findings: checkDatabase(path.join(folder, name))})
  }
  for (const name of registered ?? stored) {
    parts.push({name, findings: await checkDataset(path.join(folder, 'datasets', name))})
  }
  return parts
}

/** SQLite files of the lake's own beside `lake.db`, by name. */
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

/** `<project>/<dataset>` of each folder that holds a store. */
function storedDatasets(folder: string): string[] {
  const root = path.join(folder, 'datasets')
  if (!existsSync(root)) return []
  return readdirSync(root)
    .flatMap((project) =>
      readdirSync(path.join(root, project)).map((name) => path.posix.join(project, name)),
    )
    .filter((name) => existsSync(path.join(root, name, 'documents.db')))
    .sort()
}

async function checkDataset(folder: string): Promise<Findings> {
  const findings = noFindings()
  const file = path.join(folder, 'documents.db')
  if (!existsSync(file)) {
    findings.problems.push(`Its store is missing: ${file} is not there.`)
    return findings
  }
  let database: DatabaseSync | undefined
  let latest: DatabaseSync | undefined
  try {
    database = openForReading(file)
    latest = openForReading(file)
    // One moment of the store, whatever is written to it meanwhile.
    database.exec('BEGIN')
    if (!checkStore(database, findings)) return findings
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

/** The file itself. False when there is no point in looking at what is in it. */
function checkStore(database: DatabaseSync, findings: Findings): boolean {
  if (!checkIntegrity(database, findings)) return false
  const {problems, notes} = findings
  const version = schemaVersion(database)
  if (version > migrations.length) {
    problems.push(
      `Its store has version ${version}, and this lake knows versions up to ${migrations.length}: check it with the newer lake that wrote it.`,
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

/** What SQLite itself finds wrong with a file. */
function checkIntegrity(database: DatabaseSync, {problems}: Findings): boolean {
  const said = database.prepare('PRAGMA integrity_check').all()
  const wrong = said.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok')
  for (const line of wrong) problems.push(`SQLite says of the file: ${line}`)
  return wrong.length === 0
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
