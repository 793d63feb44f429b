import type {LakeDocument} from '../../lake/document.ts'
import {table} from '../web/report.ts'
import {documents} from './articles.ts'
import type {Fixture} from './fixture.ts'
import {figure, type Values} from './goals.ts'
import {engineLane, refusalOf} from './lake-store.ts'
import {checkEqual, groqJsLane, handLane} from './lanes.ts'
import {benchQueries, type BenchQuery} from './queries.ts'
import type {StageResult} from './stage.ts'
import {geometricMean, measureInTurns, type Timing} from './turns.ts'

/** The most articles with which groq-js runs a query whose time grows with their square. */
const quadraticArticles = 1000

interface Row {
  query: BenchQuery
  /** Undefined if groq-js would need too long. */
  groqJs: Timing | undefined
  sql: Timing
  engine: Timing
  refusal: string | undefined
}

/** Measures the queries in this process: groq-js, hand-written SQL and the engine. */
export async function measureQueries(fixture: Fixture, budget: number): Promise<StageResult> {
  const {articles} = fixture
  const rows = await measureRows(fixture, budget)
  const compared = rows.flatMap(({groqJs, ...row}) => (groqJs ? [{...row, groqJs}] : []))
  const times = rows.filter(({query}) => !query.isScored)
  const values: Values = {
    engineVsGroqJs: geometricMean(compared.map(({groqJs, engine}) => groqJs.cpu / engine.cpu)),
    engineVsSql: geometricMean(times.map(({sql, engine}) => engine.p50 / sql.p50)),
  }
  const counts = compared.find(({query}) => query.name === 'countsOfTopics')
  if (counts && articles === quadraticArticles) {
    values.topicCounts = counts.groqJs.cpu / counts.engine.cpu
  }
  return {
    title: `Queries in process, ${articles.toLocaleString('en')} articles`,
    text: `${tableOf(rows)}\n\nGeometric means: ${figure(values.engineVsGroqJs ?? Number.NaN)}× less CPU than groq-js; ${figure(values.engineVsSql ?? Number.NaN)}× the time of SQL without the scored search.`,
    values,
  }
}

async function measureRows(fixture: Fixture, budget: number): Promise<Row[]> {
  const {articles, hand} = fixture
  const dataset = fixture.open()
  const held = Array.from(documents(articles), (document): LakeDocument =>
    structuredClone(document),
  )
  const groqJs = groqJsLane(held)
  const lanes = [handLane(hand), engineLane(dataset)]
  const rows: Row[] = []
  try {
    for (const query of benchQueries) {
      const isFit = !query.isQuadratic || articles <= quadraticArticles
      await checkEqual(isFit ? [groqJs, ...lanes] : lanes, query, articles)
      const order = isFit ? [...lanes, groqJs] : lanes
      const [sql, engine, reference] = await measureInTurns(order, query, articles, budget)
      if (!sql || !engine) continue
      rows.push({
        query,
        groqJs: reference,
        sql,
        engine,
        refusal: refusalOf(dataset, query, articles),
      })
    }
  } finally {
    dataset.database.close()
  }
  return rows
}

function show({p50, p99, cpu}: Timing): string {
  return `${figure(p50)} / ${figure(p99)} (${figure(cpu)})`
}

function tableOf(rows: readonly Row[]): string {
  return table(
    ['ms: p50 / p99 (CPU)', 'groq-js', 'SQL', 'engine', 'less CPU than groq-js', 'time to SQL', ''],
    rows.map(({query, groqJs, sql, engine, refusal}) => [
      query.label,
      groqJs ? show(groqJs) : '–',
      show(sql),
      show(engine),
      groqJs ? `${figure(groqJs.cpu / engine.cpu)}×` : '–',
      `${figure(engine.p50 / sql.p50)}×`,
      refusal === undefined ? '' : `no plan: ${refusal}`,
    ]),
  )
}
