import {createHash} from 'node:crypto'
import {createReadStream, existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {otherDatabases} from '../check/check-lake.ts'
import {storedDatasets, storeOf} from '../losses/stored-datasets.ts'
import {openForReading} from '../store/database.ts'

const fileName = 'backup.json'

/** What a backup contains, for its verification. Assets are named by their hashes and need no entry. */
export interface Manifest {
  format: 1
  /** When it was made. ISO 8601, UTC. */
  made: string
  /** `stateOf` the lake. Two backups with the same state have the same content. */
  state: string
  datasets: Record<string, {documents: number; transactions: number}>
  /** The SHA-256 of each file beside the assets. */
  files: Record<string, string>
}

/** Describes a finished copy of a lake, and writes the description into it. */
export async function writeManifest(
  copy: string,
  {made, state}: Pick<Manifest, 'made' | 'state'>,
): Promise<Manifest> {
  const datasets: Manifest['datasets'] = {}
  for (const name of storedDatasets(copy)) datasets[name] = countIn(storeOf(copy, name))
  const files: Manifest['files'] = {}
  for (const file of filesOf(copy)) files[file] = await hashOf(path.join(copy, file))
  const manifest: Manifest = {format: 1, made, state, datasets, files}
  writeFileSync(path.join(copy, fileName), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return manifest
}

/** Returns a backup's manifest; undefined if it has none. */
export function readManifest(backup: string): Manifest | undefined {
  const file = path.join(backup, fileName)
  if (!existsSync(file)) return undefined
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isManifest(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  const {format, files, datasets} = (value ?? {}) as Partial<Manifest>
  return format === 1 && [files, datasets].every((part) => typeof part === 'object' && part)
}

/**
 * Returns a backup's manifest; undefined if it has none, as a copy by an earlier version.
 *
 * @throws an Error of one line if it has one that cannot be read, so that nothing in the backup could be compared
 */
export function requireManifest(backup: string): Manifest | undefined {
  const manifest = readManifest(backup)
  if (manifest === undefined && existsSync(path.join(backup, fileName))) {
    throw new Error(
      `The file "${path.join(backup, fileName)}" is damaged or from another version, so the backup cannot be verified. Nothing was replaced. Restore another one.`,
    )
  }
  return manifest
}

/** Compares a backup with its manifest. Returns a sentence for each difference. */
export async function differencesFrom(backup: string, manifest: Manifest): Promise<string[]> {
  const sentences: string[] = []
  for (const [file, hash] of Object.entries(manifest.files)) {
    const full = path.join(backup, file)
    if (!existsSync(full)) sentences.push(`The file ${full} is missing.`)
    else if ((await hashOf(full)) !== hash)
      sentences.push(`The file ${full} was changed: its SHA-256 is not the recorded one.`)
  }
  return sentences
}

/** Compares a restored lake with the counts of a manifest. Returns a sentence for each difference. */
export function countDifferences(lake: string, {datasets}: Manifest): string[] {
  return Object.entries(datasets).flatMap(([name, {documents, transactions}]) => {
    const found = countIn(storeOf(lake, name))
    return found.documents === documents && found.transactions === transactions
      ? []
      : [
          `The dataset "${name}" has ${found.documents} documents and ${found.transactions} transactions, not ${documents} and ${transactions}.`,
        ]
  })
}

function countIn(store: string): {documents: number; transactions: number} {
  const database = openForReading(store)
  try {
    const count = (table: string) =>
      Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'])
    return {documents: count('documents'), transactions: count('transactions')}
  } finally {
    database.close()
  }
}

/** Returns the files of a copy beside its assets. A copy has no write-ahead logs. */
function filesOf(copy: string): string[] {
  return [
    'lake.db',
    ...otherDatabases(copy),
    ...(existsSync(path.join(copy, 'token')) ? ['token'] : []),
    ...storedDatasets(copy).map((name) => path.relative(copy, storeOf(copy, name))),
  ]
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
