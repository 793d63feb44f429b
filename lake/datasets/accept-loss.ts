import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {openRegistry, type Registry} from './registry.ts'
import {openDatabase, openForReading} from '../store/database.ts'
import {findLosses, isReplaced} from '../losses/find-losses.ts'
import {
  lastOf,
  missingTransactions,
  openLastTransactionFile,
} from '../losses/last-transaction-file.ts'
import {contentOfStore, storedDatasets, storeOf} from '../losses/stored-datasets.ts'

/**
 * Lets the lake start without the lost file. Returns what was done, one sentence each; an empty list if
 * nothing of that name is lost. Existing files are never removed.
 *
 * Throws an Error of one line if a lake is running on the folder.
 */
export function acceptLoss(folder: string, name: string): string[] {
  const registry = openRegistry(folder, 'FULL', {acceptLoss: name === 'lake.db'})
  try {
    if (name === 'lake.db') return listStores(folder, registry, storedDatasets(folder))
    const registered = registry.registered()
    if (registered.datasets.includes(name)) {
      const isOther = isReplaced(storeOf(folder, name), registered.stores[name])
      // The next start records the store that is there.
      forgetStore(registry, name)
      return isOther ? acceptOtherStore(registry, name) : acceptInDataset(folder, name)
    }
    const lost = findLosses(folder, registered).some((loss) => loss.name === name)
    if (!lost) return []
    if (registered.files.includes(name)) {
      const file = path.join(folder, name)
      if (existsSync(file)) renameSync(file, `${file}.lost`)
      registry.removeFile(name)
      return [`The next start creates a new ${name}.`]
    }
    return listStores(folder, registry, [name])
  } finally {
    registry.close()
  }
}

/** Lists stores again, as private datasets: their access is unknown. */
function listStores(folder: string, registry: Registry, names: string[]): string[] {
  const {datasets, removals} = registry.registered()
  const unlisted = names.filter((name) => !datasets.includes(name) && !removals.includes(name))
  return unlisted.flatMap((key) => {
    if (contentOfStore(storeOf(folder, key)) === 'no transactions') return []
    const [project = '', name = ''] = key.split('/')
    registry.putDataset(project, {name, aclMode: 'private', createdAt: firstTime(folder, key)})
    return [
      `The dataset "${key}" is listed again, as a private one. Make it public in the Studio's project settings or with ` +
        `PATCH /v1/projects/${project}/datasets/${name} {"aclMode": "public"} if it was.`,
    ]
  })
}

/** Returns the time of the oldest transaction that the store still has. */
function firstTime(folder: string, key: string): string {
  try {
    const database = openForReading(storeOf(folder, key))
    const row = database.prepare('SELECT min(timestamp) AS first FROM transactions').get()
    database.close()
    return String(row?.['first'] ?? new Date().toISOString())
  } catch {
    // A damaged store: the start reports the damage.
    return new Date().toISOString()
  }
}

function forgetStore(registry: Registry, key: string): void {
  const [project = '', name = ''] = key.split('/')
  registry.putStore(project, name, undefined)
}

/** Continues with the store of another dataset, whose access is unknown. */
function acceptOtherStore(registry: Registry, key: string): string[] {
  const [project = '', name = ''] = key.split('/')
  registry.putDataset(project, {name, aclMode: 'private', createdAt: new Date().toISOString()})
  return [`The dataset "${key}" continues with the store in its folder, as a private dataset.`]
}

function acceptInDataset(folder: string, name: string): string[] {
  const file = storeOf(folder, name)
  const place = path.dirname(file)
  const isLost = !existsSync(file) || contentOfStore(file) === 'nothing'
  if (isLost) {
    mkdirSync(place, {recursive: true})
    // A write-ahead log without its database may still be recoverable.
    for (const part of [file, `${file}-wal`, `${file}-shm`]) {
      if (existsSync(part)) renameSync(part, `${part}.lost`)
    }
    rmSync(path.join(place, 'last-transaction'), {force: true})
  }
  const database = openDatabase(file)
  try {
    if (isLost) return [`The dataset "${name}" is empty now.`]
    if (missingTransactions(database, place, name) === undefined) return []
    const last = lastOf(database)
    rmSync(path.join(place, 'last-transaction'), {force: true})
    const noted = openLastTransactionFile(place)
    if (last) noted.note(last.position, last.id)
    noted.close()
    return [`The dataset "${name}" continues after the transaction ${last?.position ?? 0}.`]
  } finally {
    database.close()
  }
}
