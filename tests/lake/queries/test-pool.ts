import {afterEach, beforeEach, vi} from 'vitest'
import type {QueryJob} from '../../../lake/queries/messages.ts'
import {defaultPoolLimits, type PoolLimits} from '../../../lake/queries/pool-limits.ts'
import {createPool, type Pool} from '../../../lake/queries/pool.ts'
import {fileOf} from '../../../lake/store/database.ts'
import {openDataset, refusalOf, type TestDataset} from '../open-dataset.ts'
import {notes} from './endless-query.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

let dataset: TestDataset
let pool: Pool

/** Gives each test a dataset with 300 notes, and fake timers. Closes the test's pool. */
export function useTestPool(): void {
  // Only the pool's own timers are fake. The workers are real threads with real clocks.
  beforeEach(() => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']})
    dataset = openDataset()
    dataset.write(notes)
  })
  afterEach(async () => {
    await pool.close()
    vi.useRealTimers()
  })
}

/** Starts a pool with one worker, or with other limits. */
export function startPool(limits: Partial<PoolLimits>): Pool {
  pool = createPool({...defaultPoolLimits, workers: 1, mostWorkers: 1, ...limits})
  return pool
}

/** Returns the result of a query, or the error of the pool. */
export function run(query: string): Promise<unknown> {
  const job: QueryJob = {
    kind: 'query',
    file: fileOf(dataset.database),
    project: dataset.project,
    name: dataset.name,
    time: dataset.time.toISOString(),
    request: {query, params: {}, perspective: 'raw', viewer},
    maxResult: 1_000_000,
  }
  return pool.run(job).then(
    ({result}) => JSON.parse(result),
    (error: unknown) =>
      refusalOf(() => {
        throw error
      }),
  )
}
