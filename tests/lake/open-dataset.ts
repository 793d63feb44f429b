import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {createBroker} from '../../lake/broker.ts'
import type {Commit} from '../../lake/commit.ts'
import type {Dataset} from '../../lake/dataset.ts'
import type {JsonObject} from '../../lake/document.ts'
import {defaultLimits, type Limits} from '../../lake/limits.ts'
import {mutate} from '../../lake/mutations/mutate.ts'
import {openDatabase} from '../../lake/store/database.ts'
import {migrations} from '../../lake/store/schema.ts'

export interface TestDataset extends Dataset {
  /** All commits that the broker has published, in order. */
  heard: Commit[]
  /** The time of the clock, which only tests change. */
  time: Date
  /** The folder of the store. */
  folder: string
  /** Writes as the user `tester`. */
  write: (mutations: JsonObject[], transactionId?: string) => Commit
}

/** Opens a real store in a temporary folder, with a fixed clock and sequential ids. */
export function openDataset(limits: Partial<Limits> = {}): TestDataset {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  const database = openDatabase(join(folder, 'production.sqlite'), migrations, 'OFF')
  mkdirSync(join(folder, 'assets'))
  const heard: Commit[] = []
  let count = 0
  const dataset: TestDataset = {
    project: 'local',
    name: 'production',
    aclMode: 'public',
    assetsFolder: join(folder, 'assets'),
    database,
    limits: {...defaultLimits, ...limits},
    broker: createBroker((error) => {
      throw error
    }),
    now: () => dataset.time,
    newId: () => `id${String((count += 1)).padStart(22, '0')}`,
    time: new Date('2026-01-01T00:00:00Z'),
    heard,
    folder,
    write: (mutations, transactionId) =>
      mutate(dataset, {mutations, transactionId}, 'tester').commit,
  }
  dataset.broker.subscribe((commit) => heard.push(commit))
  onTestFinished(() => {
    database.close()
    rmSync(folder, {recursive: true})
  })
  return dataset
}

/** Returns what `work` throws, as `{code, message, details}`; undefined if it does not throw. */
export function refusalOf(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) return error
    return {...error, message: error.message}
  }
}
