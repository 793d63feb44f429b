import {table} from '../web/report.ts'
import {quantile} from '../web/statistics.ts'
import type {Fixture} from './fixture.ts'
import {figure} from './goals.ts'
import {queryUrl, request} from './http.ts'
import {startLake, type MeasuredLake} from './processes.ts'
import {benchQueries} from './queries.ts'
import type {StageResult} from './stage.ts'

/** Queries of few characters whose cost grows with a power of the documents. */
const pathological = [
  '*[_type == "article" && count(*[_type == "article" && title match ^.title]) > 3]._id',
  'count(*[count(*[count(*[_id > ^._id]) > 5]) > 5])',
  '*[pt::text(body) match ["*a*e*i*", "*o*u*"]] | order(pt::text(body)) {"t": pt::text(body)}',
  '*{"a": *{"b": *{_id}}}',
  '*[_type == "article"] | score(pt::text(body) match "*a*", pt::text(body) match "*b*") | order(_score)',
]

/** Texts that cost much before anything is evaluated. */
const hostile = [
  `*[${'a || '.repeat(3000)}a]`,
  `*[${'('.repeat(6000)}a${')'.repeat(6000)}]`,
  `*${'[0]'.repeat(5000)}`,
  `[${'['.repeat(7000)}`,
  `*[${'!'.repeat(12_000)}a]`,
  `*{${Array.from({length: 2000}, (_, n) => `"a${n}":b`).join(',')}}`,
  `"${'\\u0061'.repeat(2500)}"`,
  ...pathological,
]

const samples = 300
const mostSeconds = 20
/** An answer that takes longer counts as one of this time. */
const timeout = 10_000

/** Measures other readers while five pathological queries run, and the stalls of the main thread. */
export async function measureIsolation(fixture: Fixture): Promise<StageResult> {
  const lake = await startLake(fixture.lakeFolder)
  try {
    await readers(lake, fixture.articles, 50)
    await lake.usage()
    const idle = await readers(lake, fixture.articles, samples)
    const {stall: idleStall} = await lake.usage()
    const over = new AbortController()
    const attackers = pathological.map(async (groq) => {
      while (!over.signal.aborted) await attack(lake, groq)
    })
    const busy = await readers(lake, fixture.articles, samples)
    over.abort()
    await Promise.all(attackers)
    await lake.usage()
    for (const groq of hostile) await attack(lake, groq)
    const {stall} = await lake.usage()
    return {
      title: 'Isolation',
      text: `${table(
        ['article by slug, p50 / p95', 'idle', 'with five pathological queries'],
        [
          ['anonymous readers', show(idle.anonymous), show(busy.anonymous)],
          ['readers with a token, like the site', show(idle.known), show(busy.known)],
        ],
      )}\n\nLongest stall of the main thread under ${hostile.length} hostile anonymous queries: ${figure(stall)} ms; with readers only ${figure(idleStall)} ms.`,
      values: {
        isolation: Math.max(
          quantile(busy.anonymous, 0.95) / quantile(idle.anonymous, 0.95),
          quantile(busy.known, 0.95) / quantile(idle.known, 0.95),
        ),
        stall,
      },
    }
  } finally {
    await lake.stop()
  }
}

function show(times: number[]): string {
  return `${figure(quantile(times, 0.5))} / ${figure(quantile(times, 0.95))} ms`
}

async function attack({address}: MeasuredLake, groq: string): Promise<void> {
  const body = JSON.stringify({query: groq})
  await request(`${address}/v2025-02-19/data/query/production`, {method: 'POST', body, timeout})
}

/** Reads articles one after the other, by turns without and with a token. */
async function readers({address, token}: MeasuredLake, articles: number, count: number) {
  const [query] = benchQueries
  const times = {anonymous: [] as number[], known: [] as number[]}
  const end = performance.now() + mostSeconds * 1000
  for (let n = 0; n < count && (n < 4 || performance.now() < end); n += 1) {
    const kind = n % 2 === 0 ? 'anonymous' : 'known'
    const url = queryUrl(address, query?.groq ?? '', query?.params(n, articles) ?? {})
    const begun = performance.now()
    await request(url, {timeout, token: kind === 'known' ? token : undefined})
    times[kind].push(performance.now() - begun)
  }
  return times
}
