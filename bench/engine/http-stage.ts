import {isDeepStrictEqual} from 'node:util'
import {megabytes, table} from '../web/report.ts'
import type {Fixture} from './fixture.ts'
import {figure, type Values} from './goals.ts'
import {constantLane, lakeLane, request} from './http.ts'
import {engineLane} from './lake-store.ts'
import {memoryOf, startConstantServer, startHolder, startLake} from './processes.ts'
import {benchQueries} from './queries.ts'
import type {StageResult} from './stage.ts'
import {measureInTurns} from './turns.ts'

/** Measures the queries over HTTP beside a server that always sends the same bytes, and then the memory. */
export async function measureHttp(fixture: Fixture, budget: number): Promise<StageResult> {
  const {articles} = fixture
  const expected = await expectedResults(fixture)
  const uncached = await measureUncached(fixture, budget)
  const lake = await startLake(fixture.lakeFolder)
  const constant = await startConstantServer()
  try {
    const lanes = [lakeLane(lake), constantLane(constant)]
    const rows: string[][] = []
    const ratios = {others: 1, searches: 1}
    for (const [index, query] of benchQueries.entries()) {
      const answer = await lanes[0]?.call(query, query.params(0, articles))
      checkAnswer(answer ?? '', expected[index], query.label)
      await request(constant.address, {method: 'POST', body: answer ?? ''})
      const [ours, limit] = await measureInTurns(lanes, query, articles, budget)
      if (!ours || !limit) continue
      const ratio = ours.p50 / limit.p50
      const kind = query.isSearch ? 'searches' : 'others'
      ratios[kind] = Math.max(ratios[kind], ratio)
      rows.push([
        query.label,
        `${figure(ours.p50)} / ${figure(ours.p99)} (${figure(ours.cpu)})`,
        `${figure(limit.p50)} / ${figure(limit.p99)} (${figure(limit.cpu)})`,
        `${figure(ratio)}×`,
        `${figure(uncached[index] ?? Number.NaN)}×`,
        `${((answer ?? '').length / 1000).toFixed(1)} KB`,
      ])
    }
    const memory = memoryOf(lake.pid)
    const held = await memoryOfGroqJs(articles)
    const values: Values = {
      httpVsConstant: ratios.others,
      searchVsConstant: ratios.searches,
      memory: memory / held,
    }
    const heads = [
      'ms: p50 / p99 (CPU)',
      'lake',
      'constant answer',
      'p50',
      'p50, no result cached',
      'size',
    ]
    return {
      title: `Queries over HTTP, ${articles.toLocaleString('en')} articles`,
      text: `${table(heads, rows)}\n\nMemory (PSS): the lake after all of it ${megabytes(memory)}, groq-js with the same articles ${megabytes(held)}.`,
      values,
    }
  } finally {
    await lake.stop()
    await constant.stop()
  }
}

/** Returns the same ratio of p50 for each query, with a lake that caches no results. */
async function measureUncached({lakeFolder, articles}: Fixture, budget: number): Promise<number[]> {
  const lake = await startLake(lakeFolder, {LAKE_LIMITS: 'resultCacheBytes=1'})
  const constant = await startConstantServer()
  try {
    const ratios: number[] = []
    for (const query of benchQueries) {
      const lanes = [lakeLane(lake), constantLane(constant)]
      const answer = await lanes[0]?.call(query, query.params(0, articles))
      await request(constant.address, {method: 'POST', body: answer ?? ''})
      const [ours, limit] = await measureInTurns(lanes, query, articles, budget)
      ratios.push((ours?.p50 ?? Number.NaN) / (limit?.p50 ?? Number.NaN))
    }
    return ratios
  } finally {
    await lake.stop()
    await constant.stop()
  }
}

/** Returns the results of the engine in this process, which are checked against groq-js. */
async function expectedResults(fixture: Fixture): Promise<unknown[]> {
  const dataset = fixture.open()
  try {
    const engine = engineLane(dataset)
    const results: unknown[] = []
    for (const query of benchQueries) {
      results.push(JSON.parse(await engine.call(query, query.params(0, fixture.articles))))
    }
    return results
  } finally {
    dataset.database.close()
  }
}

function checkAnswer(text: string, expected: unknown, label: string): void {
  const answer = JSON.parse(text) as {result: unknown}
  if (isDeepStrictEqual(answer.result, expected)) return
  throw new Error(`The lake returns another result over HTTP for "${label}".`)
}

async function memoryOfGroqJs(articles: number): Promise<number> {
  const holder = await startHolder(articles)
  const memory = memoryOf(holder.pid)
  await holder.stop()
  return memory
}
