import {existsSync} from 'node:fs'
import {
  chmod,
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {parseAssetId} from '../assets/asset-name.ts'
import {syncFolder} from '../assets/sync-folder.ts'
import {otherDatabases} from '../check/check-lake.ts'
import {noFindings} from '../check/findings.ts'
import {openRegistryForReading, readRegistry} from '../check/read-registry.ts'
import {findLosses, refusalOfLosses} from '../losses/find-losses.ts'
import {openForReading} from '../store/database.ts'
import {refuseUnfinishedBackup, unfinishedName} from '../losses/unfinished-backup.ts'

/**
 * A deletion may remove an asset's bytes between the copy of the store and that of the assets. Then both are
 * copied again.
 */
const attempts = 5

export interface CopyOptions {
  /** Whether the settings contain the administrator's token. */
  tokenGiven?: boolean
  /** An earlier copy on the same disk. Assets that it has are linked to and not copied again. */
  previous?: string | undefined
}

/**
 * Copies a lake into a new folder, even while a lake is running on it. Each dataset is a consistent snapshot,
 * with the bytes of every asset in it. Transformed images are left out. Everything is flushed to disk when
 * this resolves.
 *
 * Throws an Error of one line if the folder holds no lake, a file of it is lost, or `target` is not empty.
 */
export async function copyLake(
  folder: string,
  target: string,
  {tokenGiven = false, previous}: CopyOptions = {},
): Promise<void> {
  const damage = noFindings()
  const registered = readRegistry(folder, damage)
  if (!registered) throw new Error(damage.problems.join(' '))
  const refusal = refusalOfLosses(findLosses(folder, registered, {tokenGiven}))
  if (refusal !== undefined) throw new Error(refusal)
  await makeEmptyFolder(target)
  const unfinished = path.join(target, unfinishedName)
  await writeFile(unfinished, '')
  for (const name of registered.datasets) {
    const place = path.join('datasets', name)
    const earlier = previous && path.join(previous, place, 'assets')
    await copyDataset(path.join(folder, place), path.join(target, place), earlier)
  }
  const token = path.join(folder, 'token')
  if (existsSync(token)) {
    const copy = path.join(target, 'token')
    await copyToDisk(token, copy)
    // Backups that were moved between machines may have lost the rights of their files.
    await chmod(copy, 0o600)
  }
  for (const name of otherDatabases(folder)) {
    await copyDatabase(() => openForReading(path.join(folder, name)), path.join(target, name))
  }
  // Copied last, because only a folder with this file counts as a lake.
  await copyDatabase(() => openRegistryForReading(folder), path.join(target, 'lake.db'))
  await rm(unfinished)
  await syncFolder(target)
}

async function makeEmptyFolder(target: string): Promise<void> {
  await mkdir(target, {recursive: true, mode: 0o700})
  if ((await readdir(target)).length === 0) return
  refuseUnfinishedBackup(target)
  throw new Error(`The folder "${target}" is not empty: a backup needs an empty folder.`)
}

async function copyDataset(from: string, to: string, earlier?: string): Promise<void> {
  await mkdir(path.join(to, 'assets'), {recursive: true})
  const store = path.join(to, 'documents.db')
  for (let attempt = 1; ; attempt += 1) {
    await rm(store, {force: true})
    await copyDatabase(() => openForReading(path.join(from, 'documents.db')), store)
    const missing = await copyAssets(
      [...(earlier === undefined ? [] : [earlier]), path.join(from, 'assets')],
      path.join(to, 'assets'),
      store,
    )
    if (missing.length === 0 || attempt === attempts) break
  }
  await removeUnnamed(path.join(to, 'assets'), assetPlaces(store))
  await syncFolder(to)
}

/** Copies a consistent snapshot of a store, without blocking writers. */
async function copyDatabase(openSource: () => DatabaseSync, to: string): Promise<void> {
  const source = openSource()
  try {
    source.prepare('VACUUM INTO ?').run(to)
  } finally {
    source.close()
  }
  await chmod(to, 0o600)
  await sync(to)
  await syncFolder(path.dirname(to))
}

/**
 * Copies the bytes of the assets in the copied store from the last of the folders, or links to them in an earlier
 * one. Assets never change: their names are hashes. Returns the paths of missing files.
 */
async function copyAssets(sources: string[], to: string, store: string): Promise<string[]> {
  const from = sources.at(-1) ?? to
  const linked = sources.slice(0, -1)
  const missing: string[] = []
  for (const place of assetPlaces(store)) {
    const copy = path.join(to, place)
    if (existsSync(copy)) continue
    await mkdir(path.dirname(copy), {recursive: true})
    if (await linkTo(linked, place, copy)) continue
    try {
      await copyToDisk(path.join(from, place), copy)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
      missing.push(place)
    }
  }
  return missing
}

/** Links to the file in the first folder that has it. Returns false if none has it, or the disk has no links. */
async function linkTo(folders: string[], place: string, copy: string): Promise<boolean> {
  const existing = folders
    .map((folder) => path.join(folder, place))
    .find((file) => existsSync(file))
  if (existing === undefined) return false
  return link(existing, copy).then(
    () => true,
    () => false,
  )
}

/** Returns the file of each asset document in a store, relative to its folder of assets. */
function assetPlaces(store: string): Set<string> {
  const database = openForReading(store)
  try {
    return new Set(
      database
        .prepare(`SELECT id FROM documents WHERE type IN ('sanity.imageAsset', 'sanity.fileAsset')`)
        .all()
        .flatMap(({id}) => {
          const asset = parseAssetId(String(id))
          return asset ? [path.join(`${asset.kind}s`, asset.fileName)] : []
        }),
    )
  } finally {
    database.close()
  }
}

/** Removes assets that an earlier attempt copied and the final copy of the store no longer contains. */
async function removeUnnamed(assets: string, named: Set<string>): Promise<void> {
  for (const kind of await readdir(assets)) {
    for (const name of await readdir(path.join(assets, kind))) {
      const place = path.join(kind, name)
      if (!named.has(place)) await rm(path.join(assets, place))
    }
    await syncFolder(path.join(assets, kind))
  }
  await syncFolder(assets)
}

async function copyToDisk(from: string, to: string): Promise<void> {
  // Shares blocks with the original where the file system supports it.
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  await sync(to)
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
