import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {documents} from '../../bench/engine/articles.ts'
import {goalRows} from '../../bench/engine/goals.ts'
import {buildHandStore} from '../../bench/engine/hand-store.ts'
import {
  createWantedIndexes,
  engineLane,
  fillLakeStore,
  openLakeStore,
} from '../../bench/engine/lake-store.ts'
import {checkEqual, groqJsLane, handLane} from '../../bench/engine/lanes.ts'
import {benchQueries} from '../../bench/engine/queries.ts'
import {withSection} from '../../bench/section.ts'

const articles = 40

describe('the generated articles', () => {
  it('are the same in each run, and a smaller set begins a larger one', () => {
    expect([...documents(articles)]).toEqual([...documents(articles * 2)].slice(0, -articles))
  })

  it('have 10 to 13 KB', () => {
    for (const document of documents(articles)) {
      if (document._type !== 'article') continue
      const {length} = JSON.stringify(document)
      expect(length).toBeGreaterThan(10_000)
      expect(length).toBeLessThan(13_000)
    }
  })
})

describe('the engines', () => {
  it('return the same results', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    const all = [...documents(articles)]
    const texts = all.map((document) => JSON.stringify(document))
    const hand = buildHandStore(join(folder, 'hand.db'), texts)
    const dataset = openLakeStore(join(folder, 'lake'))
    onTestFinished(() => {
      hand.close()
      dataset.database.close()
      rmSync(folder, {recursive: true})
    })
    fillLakeStore(dataset, texts)
    createWantedIndexes(dataset, articles)
    for (const query of benchQueries) {
      await checkEqual([groqJsLane(all), handLane(hand), engineLane(dataset)], query, articles)
    }
  })
})

function verdicts(ratio: number) {
  return goalRows({engineVsGroqJs: ratio, memory: ratio}).map((row) => row.at(-1))
}

describe('the report', () => {
  it('judges each value by its limits', () => {
    expect(verdicts(300)).toContain('aim reached')
    expect(verdicts(300)).toContain('**missed**')
    expect(verdicts(0.25)).toContain('must reached')
    expect(goalRows({}).map((row) => row.at(-1))).toEqual(goalRows({}).map(() => 'not measured'))
  })

  it('replaces its own section and leaves the others', () => {
    const first = withSection(withSection('', 'a', 'one'), 'b', 'two')
    const second = withSection(first, 'a', 'three')
    expect(second).toBe(first.replace('one', 'three'))
    expect(second).toContain('two')
  })
})
