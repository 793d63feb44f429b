import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as after} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {WriteLog} from '../behaviours/write-log.ts'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {quantile, rounded, tell} from './measure.ts'
import {writeArticles} from './write-articles.ts'

const kills = 20
const articles = 10_000
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-kills-'))
})
afterAll(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

/** Starts the lake and records the time until the first response to a query. */
async function startTimed(times: number[]): Promise<LakeProcess> {
  const start = performance.now()
  const lake = await startLakeProcess(folder)
  expect(await lake.client().fetch('*[slug.current == "article-7"][0].title')).toBe('Article 7')
  times.push(performance.now() - start)
  return lake
}

describe('1. kill -9 during a stream of three-document transactions and uploads, restart', () => {
  it(`${kills} times at random moments, with ${articles} articles in the store`, async () => {
    const first = await startLakeProcess(folder)
    await writeArticles(first.client(), articles)
    await first.kill()

    const writeLog = new WriteLog()
    const starts: number[] = []
    for (let kill = 1; kill <= kills; kill += 1) {
      const lake = await startTimed(starts)
      await writeLog.verify(lake)
      const work = [
        writeLog.write(lake),
        writeLog.write(lake),
        writeLog.upload(lake),
        writeLog.upload(lake),
      ]
      await writeLog.acknowledged(1 + Math.floor(Math.random() * 40))
      // At any moment, not only after an acknowledgement.
      await after(Math.random() * 50)
      await lake.kill()
      await Promise.all(work)
      expect(lake.errors()).toBe('')
    }
    const last = await startTimed(starts)
    await writeLog.verify(last)
    expect(await last.client().fetch('count(*[_type == "article"])')).toBe(articles)
    await last.kill()

    const findings = (await checkLake(folder)).map((part) => part.findings)
    expect(findings.flatMap(({problems}) => problems)).toEqual([])
    tell(`${writeLog.summary()}; check: ${findings.flatMap(({lines}) => lines).join('; ')}`)
    tell(
      `from the command to the first answer: median ${rounded(quantile(starts, 0.5))} ms, ` +
        `longest ${rounded(Math.max(...starts))} ms`,
    )
  })
})
