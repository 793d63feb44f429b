import {table} from '../web/report.ts'
import {median} from '../web/statistics.ts'
import type {Fixture} from './fixture.ts'
import {figure} from './goals.ts'
import {constantLane, lakeLane, queryUrl, request} from './http.ts'
import {startConstantServer, startLake} from './processes.ts'
import {benchQueries, type BenchQuery} from './queries.ts'
import type {StageResult} from './stage.ts'
import type {Lane} from './turns.ts'

function queryNamed(name: BenchQuery['name']): BenchQuery {
  const query = benchQueries.find((each) => each.name === name)
  if (!query) throw new Error(`There is no query "${name}".`)
  return query
}

/** Measures the time from the start of the lake's process to its first answer; the median of five. */
export async function measureStart(fixture: Fixture): Promise<StageResult> {
  const query = queryNamed('bySlug')
  const times: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const begun = performance.now()
    const lake = await startLake(fixture.lakeFolder)
    const url = queryUrl(lake.address, query.groq, query.params(n, fixture.articles))
    const {status} = await request(url)
    times.push(performance.now() - begun)
    await lake.stop()
    if (status !== 200) throw new Error(`The lake responds with ${status} after its start.`)
  }
  return {
    title: 'Start',
    text: `From the start of the process to the first answer: ${figure(median(times))} ms (${times.map(figure).join(', ')}).`,
    values: {start: median(times)},
  }
}

const clients = 20
const seconds = 2
const rounds = 3

/** Measures how many requests a second 20 clients get that request the latest articles. */
export async function measureClients(fixture: Fixture): Promise<StageResult> {
  const query = queryNamed('latest')
  const lake = await startLake(fixture.lakeFolder)
  const constant = await startConstantServer()
  try {
    const lanes = [lakeLane(lake), constantLane(constant)]
    const answer = await lanes[0]?.call(query, {})
    await request(constant.address, {method: 'POST', body: answer ?? ''})
    const rates = lanes.map((): number[] => [])
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, lane] of lanes.entries()) rates[index]?.push(await rateOf(lane, query))
    }
    const [ours = 0, limit = 0] = rates.map(median)
    return {
      title: `${clients} clients, ${fixture.articles.toLocaleString('en')} articles`,
      text: table(
        ['requests a second', 'lake', 'constant answer', ''],
        [[query.label, figure(ours), figure(limit), `${figure(ours / limit)}×`]],
      ),
      values: {clients: ours / limit},
    }
  } finally {
    await lake.stop()
    await constant.stop()
  }
}

async function rateOf(lane: Lane, query: BenchQuery): Promise<number> {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let responses = 0
  await Promise.all(
    Array.from({length: clients}, async () => {
      while (performance.now() < end) {
        await lane.call(query, {})
        responses += 1
      }
    }),
  )
  return (responses / (performance.now() - begun)) * 1000
}
