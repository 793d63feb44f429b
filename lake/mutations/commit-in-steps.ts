import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Change, Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {nextPosition} from '../store/transactions.ts'
import {
  applyEntry,
  begin,
  commit,
  commitTransaction,
  type Building,
  type TransactionOptions,
} from './commit-transaction.ts'
import type {Transaction} from './transaction.ts'

/** Up to this number, entries are applied at once. */
const maxAtOnce = 100

/** Milliseconds after which other requests have a turn. */
const stepMs = 10

/** How often the entries are applied again because another transaction was committed meanwhile. */
const maxAttempts = 3

/** The last transaction with steps in each dataset, until it is committed. */
const waiting = new WeakMap<Dataset, Promise<unknown>>()

/**
 * Like `commitTransaction`, but applies many entries in steps, so that other requests are answered meanwhile. They see
 * nothing of it before it is committed. Transactions that arrive meanwhile wait for it.
 *
 * @param restart is called before the entries are applied again
 */
export async function commitInSteps<Entry>(
  dataset: Dataset,
  options: TransactionOptions,
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
  restart: () => void,
): Promise<Commit> {
  while (waiting.has(dataset)) await waiting.get(dataset)
  if (entries.length <= maxAtOnce) return commitTransaction(dataset, options, entries, apply)
  const stepping = steps()
  const ended = stepping.then(noop, noop)
  waiting.set(dataset, ended)
  try {
    return await stepping
  } finally {
    if (waiting.get(dataset) === ended) waiting.delete(dataset)
  }

  async function steps(): Promise<Commit> {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const position = nextPosition(dataset)
      const pause = createPauses(dataset)
      const building = await applyInSteps(begin(dataset, options), entries, apply, pause)
      if (nextPosition(dataset) === position) return commit(dataset, options, () => building)
      restart()
    }
    return commitTransaction(dataset, options, entries, apply)
  }
}

/** Applies the entries and computes the changes. */
async function applyInSteps<Entry>(
  building: Building,
  entries: Entry[],
  apply: (transaction: Transaction, entry: Entry) => void,
  pause: () => Promise<void> | undefined,
): Promise<Building> {
  for (const [index, entry] of entries.entries()) {
    applyEntry(building, index, entry, apply)
    await pause()
  }
  const changes: Change[] = []
  for (const id of building.transaction.touchedIds()) {
    changes.push(...building.transaction.changeOf(id))
    await pause()
  }
  return {...building, changes}
}

/** Returns a function to be called after each part of the work. It lets other requests have a turn from time to time. */
function createPauses(dataset: Dataset): () => Promise<void> | undefined {
  let start = performance.now()
  const pause = async (): Promise<void> => {
    await nextTurn()
    if (!dataset.database.isOpen) throw new LakeError('unavailable', 'The dataset has been closed.')
    start = performance.now()
  }
  return () => (performance.now() - start < stepMs ? undefined : pause())
}

function noop(): void {}
