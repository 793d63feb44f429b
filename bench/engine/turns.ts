import type {JsonObject} from '../../lake/document.ts'
import {quantile} from '../web/statistics.ts'
import type {BenchQuery} from './queries.ts'

/** One of the engines that answer the same queries. */
export interface Lane {
  name: string
  /** Answers a query with the JSON of its result. */
  call: (query: BenchQuery, params: JsonObject) => string | Promise<string>
  /** Returns the milliseconds of processor time that it has used so far. */
  cpu: () => number | Promise<number>
}

export interface Timing {
  /** Milliseconds. */
  p50: number
  p99: number
  /** Milliseconds of processor time of a call. */
  cpu: number
  calls: number
}

/** The length of a turn in milliseconds. */
const turn = 20
/** Each engine makes as many calls at least. */
const fewest = 3

export function ownCpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Measures engines in turns of about 20 ms, until each has been measured for so many milliseconds, so that
 * other load on the machine affects all of them. An engine that is slower than that makes three calls.
 */
export async function measureInTurns(
  lanes: readonly Lane[],
  query: BenchQuery,
  articles: number,
  budget: number,
): Promise<Timing[]> {
  const runs = lanes.map((lane) => ({lane, times: [] as number[], cpu: 0, spent: 0, next: 1}))
  for (const {lane} of runs) await lane.call(query, query.params(0, articles))
  for (;;) {
    const left = runs.filter(({spent, times}) => spent < budget || times.length < fewest)
    if (left.length === 0) break
    for (const run of left) {
      const cpu = await run.lane.cpu()
      const begun = performance.now()
      let now = begun
      do {
        await run.lane.call(query, query.params(run.next, articles))
        run.next += 1
        const end = performance.now()
        run.times.push(end - now)
        now = end
      } while (now - begun < turn)
      run.spent += now - begun
      run.cpu += (await run.lane.cpu()) - cpu
    }
  }
  return runs.map(({times, cpu}) => ({
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: cpu / times.length,
    calls: times.length,
  }))
}

export function geometricMean(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}
