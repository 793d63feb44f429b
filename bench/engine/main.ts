import {loadavg} from 'node:os'
import {parseArgs} from 'node:util'
import {runMain} from '../../scripts/system/start-failure.ts'
import {step} from '../../scripts/system/step.ts'
import {killAll} from '../../tests/lake/lake-process.ts'
import {measureArchive} from './archive-stage.ts'
import {describeMachine, writeSection} from '../section.ts'
import {table} from '../web/report.ts'
import {createFixture, type Fixture} from './fixture.ts'
import {goalRows, type Values} from './goals.ts'
import {measureGrowth} from './growth-stage.ts'
import {measureHttp} from './http-stage.ts'
import {measureIsolation} from './isolation-stage.ts'
import {measureQueries} from './query-stage.ts'
import {measureClients, measureStart} from './server-stages.ts'
import type {StageResult} from './stage.ts'
import {measureWrites} from './write-stage.ts'

const few = 1000
const most = 100_000

interface Options {
  articles: number
  /** Milliseconds for each engine and query. */
  budget: number
  isLarge: boolean
  fixture: (articles: number) => Promise<Fixture>
}

type Stage = (options: Options) => Promise<StageResult[]>

const stages = new Map<string, Stage>([
  [
    'queries',
    async ({articles, budget, fixture}) => {
      const sizes = [100, few, articles].filter((size, index, all) => all.indexOf(size) === index)
      const results: StageResult[] = []
      for (const size of sizes) {
        const result = await measureQueries(await fixture(size), budget)
        // Only values of the largest store are compared with the goals, except the counts of topics.
        const {topicCounts} = result.values
        const values = size === articles ? result.values : {}
        results.push({...result, values: {...values, ...(topicCounts && {topicCounts})}})
      }
      return results.toReversed()
    },
  ],
  [
    'http',
    async ({articles, budget, fixture}) => [await measureHttp(await fixture(articles), budget)],
  ],
  ['clients', async ({articles, fixture}) => [await measureClients(await fixture(articles * 2))]],
  ['start', async ({articles, fixture}) => [await measureStart(await fixture(articles))]],
  ['isolation', async ({articles, fixture}) => [await measureIsolation(await fixture(articles))]],
  ['write', async ({articles, fixture}) => [await measureWrites(await fixture(articles))]],
  ['archive', async ({articles}) => [await measureArchive(articles)]],
  [
    'growth',
    async ({articles, budget, isLarge, fixture}) => {
      const sizes = [await fixture(few), await fixture(isLarge ? most : articles)] as const
      return [await measureGrowth([...sizes], budget, isLarge)]
    },
  ],
])

const usage = `npm run bench [-- <stages> --articles 10000 --budget 500 --large]
Stages: ${[...stages.keys()].join(', ')}. Without stages, all of them run and BENCHMARKS.md is written.`

await runMain(async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      articles: {type: 'string', default: '10000'},
      budget: {type: 'string', default: '500'},
      large: {type: 'boolean', default: false},
    },
  })
  const unknown = positionals.find((name) => !stages.has(name))
  if (unknown !== undefined) throw new Error(`There is no stage "${unknown}".\n${usage}`)
  const [loadBefore = 0] = loadavg()
  const fixtures = new Map<number, Fixture>()
  const options: Options = {
    articles: Number(values.articles),
    budget: Number(values.budget),
    isLarge: values.large,
    async fixture(articles) {
      const known = fixtures.get(articles)
      if (known) return known
      const made = await step(`Building stores of ${articles} articles`, async () =>
        createFixture(articles),
      )
      fixtures.set(articles, made)
      return made
    },
  }
  const results: StageResult[] = []
  try {
    for (const [name, measure] of stages) {
      if (positionals.length > 0 && !positionals.includes(name)) continue
      const found = await step(`Measuring: ${name}`, () => measure(options))
      for (const {title, text} of found) console.log(`\n${title}\n\n${text}\n`)
      results.push(...found)
    }
  } finally {
    killAll()
    for (const {remove} of fixtures.values()) remove()
  }
  const measured = results.reduce<Values>((all, each) => ({...all, ...each.values}), {})
  const goals = table(['', 'Must', 'Aim', 'Measured', ''], goalRows(measured))
  console.log(`\n${goals}\n`)
  if (positionals.length === 0) writeReport(goals, results, loadBefore, options)
  return 0
})

function writeReport(
  goals: string,
  results: readonly StageResult[],
  loadBefore: number,
  {articles}: Options,
): void {
  const about = describeMachine(['node_modules/groq-js'], loadBefore)
  const parts = results.map(({title, text}) => `### ${title}\n\n${text}`).join('\n\n')
  writeSection(
    'bench',
    `## The lake's queries

The cost of a query with ${articles.toLocaleString('en')} articles, compared with groq-js in memory, hand-written SQL and a server that always sends the same bytes, all measured in one run, in turns.
\`npm run bench\` wrote this section: ${new Date().toISOString().slice(0, 10)}, ${about}, SQLite ${process.versions['sqlite'] ?? ''}.
Absolute times depend on the machine; compare each value with the others in its row.

### Goals

${goals}

${parts}`,
  )
}
