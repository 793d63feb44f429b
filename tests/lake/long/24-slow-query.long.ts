import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {quantile, rounded, tell, timed} from './measure.ts'
import {writeArticles} from './write-articles.ts'

const clients = 20
/** For every pair of articles, evaluates every article. */
const endless = '*[count(*[count(*[_id != ^.^._id && title match "*" + ^.title + "x"]) > 0]) > 0]'
let folder: string
let lake: LakeProcess

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-slow-query-'))
  lake = await startLakeProcess(folder)
  await writeArticles(lake.client(), 500)
})
afterAll(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

/** Twenty clients that send one request after the other. Returns the duration of each. */
async function load(rounds: number, until = () => false): Promise<number[]> {
  const client = lake.client()
  const spent: number[] = []
  const ask = async (turn: number): Promise<void> => {
    if (turn >= rounds || until()) return
    const slug = `article-${(turn * 37) % 500}`
    const work =
      turn % 10 === 0
        ? client.fetch('count(*[_type == "article" && title match $word])', {word: slug})
        : client.fetch('*[_type == "article" && slug.current == $slug][0]{..., author->}', {slug})
    spent.push(await timed(() => work))
    await ask(turn + 1)
  }
  await Promise.all(Array.from({length: clients}, (_, index) => ask(index)))
  return spent
}

/** Counts the threads: a running query has its own. */
function threadsOf({child}: LakeProcess): number {
  return Number(execFileSync('ps', ['-o', 'nlwp=', '-p', String(child.pid)], {encoding: 'utf8'}))
}

describe('24. One pathological query beside twenty clients', () => {
  it('is rejected within a minute, its work stops, and other queries are hardly slower', async () => {
    await load(60)
    const idle = await load(200)
    const threads = threadsOf(lake)
    let refused: unknown
    const start = performance.now()
    const slow = lake
      .client({maxRetries: 0, timeout: 90_000})
      .fetch(endless)
      .catch((error: unknown) => (refused = error))
    const beside = await load(Infinity, () => refused !== undefined)
    await slow
    const seconds = (performance.now() - start) / 1000
    expect(refused).toMatchObject({statusCode: 504, details: {type: 'queryTimeoutError'}})
    expect(seconds).toBeLessThan(65)
    expect(quantile(beside, 0.95)).toBeLessThan(quantile(idle, 0.95) * 5)

    const after = threadsOf(lake)
    expect(after).toBeLessThanOrEqual(threads)
    tell(
      `p95 ${rounded(quantile(idle, 0.95))} ms idle, ${rounded(quantile(beside, 0.95))} ms beside it ` +
        `(${beside.length} answers); refused after ${rounded(seconds)} s; threads ${threads} → ${after}`,
    )
  })
})
