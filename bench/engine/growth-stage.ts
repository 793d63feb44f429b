import {table} from '../web/report.ts'
import type {Fixture} from './fixture.ts'
import {figure} from './goals.ts'
import {engineLane} from './lake-store.ts'
import {benchQueries} from './queries.ts'
import type {StageResult} from './stage.ts'
import {measureInTurns, type Lane, type Timing} from './turns.ts'

/** The queries whose time must not grow with the number of articles. */
const names = new Set(['bySlug', 'latest', 'nextPage', 'previousNext'])

/** Measures the engine with few and with many articles. `isGoal`: the numbers are those of the goal. */
export async function measureGrowth(
  [small, large]: [Fixture, Fixture],
  budget: number,
  isGoal: boolean,
): Promise<StageResult> {
  const rows: string[][] = []
  let worst = 0
  for (const query of benchQueries.filter(({name}) => names.has(name))) {
    const timings: Timing[] = []
    for (const {articles, open} of [small, large]) {
      const dataset = open()
      try {
        const lane: Lane = engineLane(dataset)
        timings.push(...(await measureInTurns([lane], query, articles, budget)))
      } finally {
        dataset.database.close()
      }
    }
    const [few, many] = timings
    if (!few || !many) continue
    worst = Math.max(worst, many.p50 / few.p50)
    rows.push([query.label, figure(few.p50), figure(many.p50), `${figure(many.p50 / few.p50)}×`])
  }
  const heads = [small, large].map(({articles}) => `${articles.toLocaleString('en')} articles`)
  return {
    title: 'Growth',
    text: table(['engine, p50 in ms', ...heads, ''], rows),
    values: isGoal ? {growth: worst} : {},
  }
}
