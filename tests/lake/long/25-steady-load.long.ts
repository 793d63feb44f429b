import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as after} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {listenTo} from '../behaviours/listen-to.ts'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {memoryOf, quantile, rounded, tell, timed} from './measure.ts'

/** The behaviour requires ten minutes; `LAKE_LONG_MINUTES=10` runs them. */
const minutes = Number(process.env['LAKE_LONG_MINUTES'] ?? 2)
const perSecond = 25
let folder: string
let lake: LakeProcess

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-load-'))
  lake = await startLakeProcess(folder)
})
afterAll(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

function report(values: number[]): string {
  return `${rounded(quantile(values, 0.5))} (p95 ${rounded(quantile(values, 0.95))})`
}

describe(`25. Twenty-five mutations a second for ten minutes (here ${minutes})`, () => {
  it('latency and memory do not grow', async () => {
    const client = lake.client()
    const listener = await listenTo(lake, '*')
    const hearing = (async () => {
      for (;;) await listener.next()
    })()
    hearing.catch(() => {})

    const total = Math.round(minutes * 60 * perSecond)
    const spent: number[] = []
    const memory: number[] = []
    const start = performance.now()
    for (let n = 0; n < total; n += 1) {
      // A fixed rate: each request at its own time, no matter how long the previous one took.
      await after(Math.max(0, start + (n * 1000) / perSecond - performance.now()))
      const document = {_id: `d${n % 100}`, _type: 'note', n, text: 'words '.repeat(200)}
      spent.push(await timed(() => client.createOrReplace(document, {returnDocuments: false})))
      if (n % perSecond === 0) memory.push(memoryOf(lake))
    }
    listener.stop()

    const fifth = Math.floor(total / 5)
    const [second, last] = [spent.slice(fifth, 2 * fifth), spent.slice(-fifth)]
    const seconds = Math.floor(memory.length / 5)
    const [early, late] = [memory.slice(seconds, 2 * seconds), memory.slice(-seconds)]
    tell(
      `${total} mutations; ms each: ${report(second)} early, ${report(last)} late; ` +
        `MB: ${report(early)} early, ${report(late)} late`,
    )
    expect(quantile(last, 0.5)).toBeLessThan(quantile(second, 0.5) * 2 + 1)
    expect(quantile(late, 0.5)).toBeLessThan(quantile(early, 0.5) * 1.25 + 16)
  })
})
