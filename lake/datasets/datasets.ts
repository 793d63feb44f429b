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
import {keepHistory} from '../jobs/keep-history.ts'
import type {Limits} from '../limits.ts'
import {orAccept} from '../losses/find-losses.ts'
import {
  lastOf,
  missingTransactions,
  openLastTransactionFile,
  type LastTransactionFile,
} from '../losses/last-transaction-file.ts'
import {contentOfStore} from '../losses/stored-datasets.ts'
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
  /** What those without a token may hear of. */
  readonly published: Published
  readonly assetRemoval: AssetRemoval
  readonly erasure: Erasure
  /** Ends what goes on by itself and closes the store. */
  readonly close: () => void
}

/** The lake's datasets, each a folder with one SQLite file and its assets, opened when first asked for. */
export interface Datasets {
  list: (project: string) => DatasetEntry[]
  /** @throws LakeError `not_found`, or `invalid` for what cannot be a name */
  open: (project: string, name: string) => OpenDataset
  /** Tells where the lake answers: the addresses of its assets begin with it from then on. */
  moveTo: (address: string) => void
  /** Opens every dataset, so that releases scheduled in them are published in time. */
  openAll: () => void
  /** Makes the dataset, or changes who may read one that is there. */
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
    /** Does some work while no query runs. */
    whenIdle: <T>(work: () => T) => Promise<T>
    /** Days for which history is kept; undefined: for ever. */
    historyDays: number | undefined
    /** In whose name scheduled releases are published. */
    author: string
    report: (error: unknown) => void
  },
): Datasets {
  const {folder, registry, limits, synchronous, historyDays, author, report, now, newId} = options
  const {whenIdle} = options
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
    const known = opened.get(key)
    if (known) return known
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
    // What is there belongs to nobody: a lake that was killed left it.
    rmSync(path.join(assetsFolder, uploadsName), {recursive: true, force: true})
    const broker = createBroker(report)
    const database = openDatabase(file, migrations, synchronous)
    const lastTransaction = continueAfterLast(database, place, `${project}/${name}`)
    broker.subscribe(({position, transactionId}) => lastTransaction.note(position, transactionId))
    const dataset: Dataset = {
      project,
      name,
      // Asked anew each time: it can be changed while the dataset is open.
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
    const lastId = lastTransactionId(database)
    return Object.assign(dataset, {
      recent: rememberRecent(broker, lastId),
      published: publishedOf(dataset, broker, lastId),
      assetRemoval: removeDeletedAssets(dataset, report),
      erasure,
      close() {
        stopPruning()
        stopSchedule()
        erasure.close()
        lastTransaction.close()
        database.close()
      },
    })
  }

  function folderOf(project: string, name: string): string {
    return path.join(folder, 'datasets', project, name)
  }

  /** Removes what is left of a dataset that is none any more. */
  function clear(project: string, name: string): void {
    rmSync(folderOf(project, name), {recursive: true, force: true})
    registry.endRemoval(project, name)
  }

  /** A removal may have been cut short; of its dataset nothing was to be seen from its beginning on. */
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
          // Their addresses are stale then; that is no reason not to start.
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
      // First the store, then the entry: what is listed is there.
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

/** A store with unknown access is not adopted: it may have been private. */
function refuseUnlisted(place: string, key: string): void {
  const file = path.join(place, 'documents.db')
  if (!existsSync(file) || contentOfStore(file).startsWith('no')) return
  throw new LakeError(
    'conflict',
    `The folder datasets/${key} already holds documents that lake.db does not list. Stop the lake and restore lake.db from a backup, ${orAccept(key)}.`,
  )
}

/**
 * Opens the record of the last transaction, after it has been compared with the store.
 *
 * @throws LakeError `unavailable` when acknowledged transactions are missing
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

/** Names become folders: only what has passed here is ever in the registry. */
function checkNames(project: string, dataset: string): void {
  checkName('project', project, /^[a-z0-9][a-z0-9-]{0,62}$/)
  checkName('dataset', dataset, /^~?[a-z0-9][-_a-z0-9]{0,63}$/)
}

function checkName(what: string, name: string, pattern: RegExp): void {
  if (pattern.test(name)) return
  throw new LakeError(
    'invalid',
    `${JSON.stringify(name.slice(0, 100))} is not a name for a ${what}: use lower-case letters, digits and "-", up to 64 characters, beginning with a letter or a digit.`,
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
