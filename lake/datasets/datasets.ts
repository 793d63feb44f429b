import {existsSync, mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {uploadsName} from '../assets/asset-name.ts'
import {removeDeletedAssets, type AssetRemoval} from '../jobs/asset-removal.ts'
import {createBroker} from '../broker.ts'
import type {Dataset, Sources} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {publishedOf, type Published} from '../listeners/published.ts'
import {rememberRecent, type Recent} from '../listeners/recent.ts'
import {indexWords} from '../jobs/index-words.ts'
import {keepHistory} from '../jobs/keep-history.ts'
import {createQueryIndexes, type QueryIndexes} from '../jobs/query-indexes.ts'
import type {Limits} from '../limits.ts'
import {orAccept} from '../losses/find-losses.ts'
import {
  lastOf,
  missingTransactions,
  openLastTransactionFile,
  type LastTransactionFile,
} from '../losses/last-transaction-file.ts'
import {contentOfStore, fingerprintOf} from '../losses/stored-datasets.ts'
import type {AclMode, DatasetEntry, Registry} from './registry.ts'
import {keepReleaseSchedule} from '../jobs/release-schedule.ts'
import {namingDamage} from '../store/damage.ts'
import {createErasure, type Erasure} from '../store/erase-remains.ts'
import {openDatabase, type Synchronous} from '../store/database.ts'
import {migrations} from '../store/schema.ts'
import {moveAssets} from '../store/move-assets.ts'
import {lastTransactionId} from '../store/last-transaction.ts'

export interface OpenDataset extends Dataset {
  readonly recent: Recent
  /** The published changes that clients without a token may receive. */
  readonly published: Published
  readonly assetRemoval: AssetRemoval
  readonly erasure: Erasure
  readonly queryIndexes: QueryIndexes
  /** Stops the background jobs and closes the store. */
  readonly close: () => void
}

/** The lake's datasets, each a folder with one SQLite file and its assets. They are opened on first use. */
export interface Datasets {
  list: (project: string) => DatasetEntry[]
  /** @throws LakeError `not_found`, or `invalid` if the name is not allowed */
  open: (project: string, name: string) => OpenDataset
  /** Sets the lake's address, with which the URLs of assets begin from then on. */
  moveTo: (address: string) => void
  /** Opens every dataset, so that releases scheduled in them are published in time. */
  openAll: () => void
  /** Creates the dataset, or changes the access mode of an existing one. */
  put: (project: string, name: string, aclMode: AclMode) => DatasetEntry
  /** Deletes the dataset with everything in it. `closing` is called with it first. */
  remove: (project: string, name: string, closing: (dataset: OpenDataset) => void) => void
  close: () => void
}

export function createDatasets(
  options: Sources & {
    folder: string
    registry: Registry
    limits: Limits
    synchronous: Synchronous | undefined
    /** Runs work while no query runs. */
    whenIdle: <T>(work: () => T) => Promise<T>
    /** Days for which history is kept; undefined: without limit. */
    historyDays: number | undefined
    /** Called with each dataset that is opened. Returns a function that is called when it closes. */
    follow: (dataset: Dataset) => () => void
    /** The author of scheduled publications. */
    author: string
    report: (error: unknown) => void
  },
): Datasets {
  const {folder, registry, limits, synchronous, historyDays, author, report, now, newId} = options
  const {whenIdle, follow} = options
  const opened = new Map<string, OpenDataset>()

  function find(project: string, name: string): DatasetEntry {
    const entry = registry.findDataset(project, name)
    if (entry) return entry
    checkNames(project, name)
    throw new LakeError(
      'not_found',
      `Dataset "${name}" not found in project "${project}". This lake's datasets are listed at /v1/projects/${project}/datasets.`,
    )
  }

  function open(project: string, name: string): OpenDataset {
    find(project, name)
    const key = `${project}/${name}`
    const existing = opened.get(key)
    if (existing) return existing
    const file = path.join(folderOf(project, name), 'documents.db')
    const dataset = nameDamage(file, () => openDataset(project, name))
    opened.set(key, dataset)
    return dataset
  }

  function openDataset(project: string, name: string): OpenDataset {
    const place = folderOf(project, name)
    const file = path.join(place, 'documents.db')
    const assetsFolder = path.join(place, 'assets')
    mkdirSync(assetsFolder, {recursive: true})
    // Uploads that a killed lake did not finish.
    rmSync(path.join(assetsFolder, uploadsName), {recursive: true, force: true})
    const broker = createBroker(report)
    const database = openDatabase(file, migrations, synchronous)
    const fingerprint = fingerprintOf(file)
    if (registry.registered().stores[`${project}/${name}`] !== fingerprint) {
      registry.putStore(project, name, fingerprint)
    }
    const lastTransaction = continueAfterLast(database, place, `${project}/${name}`)
    broker.subscribe(({position, transactionId}) => lastTransaction.note(position, transactionId))
    const dataset: Dataset = {
      project,
      name,
      // Read each time: it can change while the dataset is open.
      get aclMode() {
        return registry.findDataset(project, name)?.aclMode ?? 'private'
      },
      database,
      assetsFolder,
      broker,
      limits,
      now,
      newId,
    }
    const erasure = createErasure(database, whenIdle, report)
    erasure.start()
    const stopPruning = keepHistory(dataset, historyDays, erasure, report)
    const stopSchedule = keepReleaseSchedule(dataset, author, report)
    const stopIndexing = indexWords(dataset, report)
    const queryIndexes = createQueryIndexes(dataset, report)
    const unfollow = follow(dataset)
    const lastId = lastTransactionId(database)
    return Object.assign(dataset, {
      recent: rememberRecent(broker, lastId),
      published: publishedOf(dataset, broker, lastId),
      assetRemoval: removeDeletedAssets(dataset, report),
      erasure,
      queryIndexes,
      close() {
        unfollow()
        queryIndexes.close()
        stopPruning()
        stopSchedule()
        stopIndexing()
        erasure.close()
        lastTransaction.close()
        database.close()
      },
    })
  }

  function folderOf(project: string, name: string): string {
    return path.join(folder, 'datasets', project, name)
  }

  /** Removes the remaining files of a deleted dataset. */
  function clear(project: string, name: string): void {
    rmSync(folderOf(project, name), {recursive: true, force: true})
    registry.endRemoval(project, name)
  }

  /** Finishes removals that were interrupted. */
  function clearAll(): void {
    for (const {project, name} of registry.removals()) {
      try {
        clear(project, name)
      } catch (error) {
        report(error)
      }
    }
  }

  clearAll()

  return {
    list: (project) => registry.datasets(project),
    open,
    moveTo(address) {
      for (const dataset of opened.values()) {
        try {
          moveAssets(dataset, address)
        } catch (error) {
          // Only their addresses are stale then, so the lake can still start.
          report(
            namingDamage(path.join(folderOf(dataset.project, dataset.name), 'documents.db'), error),
          )
        }
      }
    },
    openAll() {
      for (const project of registry.projects()) {
        for (const {name} of registry.datasets(project)) open(project, name)
      }
    },
    put(project, name, aclMode) {
      checkNames(project, name)
      const entry = {name, aclMode, createdAt: now().toISOString()}
      // The store is created before its entry, so that every listed dataset has a store.
      const key = `${project}/${name}`
      if (!opened.has(key)) {
        if (registry.removals().some((each) => `${each.project}/${each.name}` === key)) {
          clear(project, name)
        }
        if (!registry.findDataset(project, name)) refuseUnlisted(folderOf(project, name), key)
        opened.set(key, openDataset(project, name))
      }
      registry.putDataset(project, entry)
      return registry.findDataset(project, name) ?? entry
    },
    remove(project, name, closing) {
      const dataset = open(project, name)
      closing(dataset)
      registry.removeDataset(project, name)
      opened.delete(`${project}/${name}`)
      dataset.close()
      clear(project, name)
    },
    close() {
      for (const dataset of opened.values()) dataset.close()
      opened.clear()
    },
  }
}

/** Refuses to adopt a store that is not listed: its access is unknown, and it may have been private. */
function refuseUnlisted(place: string, key: string): void {
  const file = path.join(place, 'documents.db')
  if (!existsSync(file) || contentOfStore(file).startsWith('no')) return
  throw new LakeError(
    'conflict',
    `The folder datasets/${key} already holds documents that lake.db does not list. Stop the lake and restore lake.db from a backup, ${orAccept(key)}.`,
  )
}

/**
 * Compares the store with the file `last-transaction`, and opens and updates that file.
 *
 * @throws LakeError `unavailable` if acknowledged transactions are missing
 */
function continueAfterLast(
  database: DatabaseSync,
  place: string,
  name: string,
): LastTransactionFile {
  try {
    const missing = missingTransactions(database, place, name)
    if (missing !== undefined) throw new LakeError('unavailable', missing)
    const file = openLastTransactionFile(place)
    const last = lastOf(database)
    if (last) file.note(last.position, last.id)
    return file
  } catch (error) {
    database.close()
    throw namingDamage(path.join(place, 'documents.db'), error)
  }
}

/** Checks names, because they become folders. The registry contains only names that passed this check. */
function checkNames(project: string, dataset: string): void {
  checkName('project', project, /^[a-z0-9][a-z0-9-]{0,62}$/)
  checkName('dataset', dataset, /^~?[a-z0-9][-_a-z0-9]{0,63}$/)
}

function checkName(what: string, name: string, pattern: RegExp): void {
  if (pattern.test(name)) return
  throw new LakeError(
    'invalid',
    `${JSON.stringify(name.slice(0, 100))} is not a valid ${what} name: use lower-case letters, digits and "-", up to 64 characters, beginning with a letter or a digit.`,
  )
}

/** Runs `read`, and names the file in an error that comes from damaged bytes. */
function nameDamage<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw namingDamage(file, error)
  }
}
