import {mutate} from '../../lake/mutations/mutate.ts'
import {median, quantile} from '../web/statistics.ts'
import {megabytes, table} from '../web/report.ts'
import {articleId} from './articles.ts'
import type {Fixture} from './fixture.ts'
import {figure} from './goals.ts'
import {request} from './http.ts'
import {startLake} from './processes.ts'
import {openRawStore} from './raw-store.ts'
import type {StageResult} from './stage.ts'

const writes = 200

/** Measures durable mutations of one article in turns with a raw commit of the same bytes; and the builds. */
export async function measureWrites(fixture: Fixture): Promise<StageResult> {
  const {articles, built, bytes} = fixture
  const ledes = Array.from({length: writes}, (_, n) => `The lede of revision ${n}.`)
  const place = (n: number) => articleId((n * 7919) % articles)
  const dataset = fixture.open()
  const raw = openRawStore()
  const times = {raw: [] as number[], engine: [] as number[], lake: [] as number[]}
  try {
    let heard = 0
    dataset.broker.subscribe(() => (heard += 1))
    const read = dataset.database.prepare(
      'SELECT c.content FROM documents d JOIN contents c ON c.number = d.number WHERE d.id = ?',
    )
    for (const [n, lede] of ledes.entries()) {
      const content = String(read.get(place(n))?.['content'])
      times.raw.push(timed(() => raw.write(n, content)))
      const mutations = [{patch: {id: place(n), set: {lede}}}]
      times.engine.push(
        timed(() => mutate(dataset, {mutations, transactionId: undefined}, 'bench')),
      )
    }
    if (heard !== writes) throw new Error('The listener did not receive every commit.')
  } finally {
    dataset.database.close()
    raw.close()
  }
  const lake = await startLake(fixture.lakeFolder)
  try {
    const url = `${lake.address}/v2025-02-19/data/mutate/production`
    for (const [n, lede] of ledes.entries()) {
      const body = JSON.stringify({mutations: [{patch: {id: place(n + 1), set: {lede}}}]})
      const begun = performance.now()
      const {status, text} = await request(url, {method: 'POST', body, token: lake.token})
      times.lake.push(performance.now() - begun)
      if (status !== 200) throw new Error(`The lake refuses a mutation: ${text}`)
    }
  } finally {
    await lake.stop()
  }
  return {
    title: `Writes, ${articles.toLocaleString('en')} articles`,
    text: table(
      ['', 'SQLite by hand', 'engine in process', 'lake over HTTP'],
      [
        ['one durable mutation, p50 / p99', show(times.raw), show(times.engine), show(times.lake)],
        ['import, with full text', `${figure(built.hand)} ms`, `${figure(built.lake)} ms`, '–'],
        [
          `file, for ${megabytes(bytes.json)} of JSON`,
          megabytes(bytes.hand),
          megabytes(bytes.lake),
          '–',
        ],
      ],
    ),
    values: {write: median(times.engine) / median(times.raw), import: built.lake / built.hand},
  }
}

function show(values: number[]): string {
  return `${figure(median(values))} / ${figure(quantile(values, 0.99))} ms`
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
