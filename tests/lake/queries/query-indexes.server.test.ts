import {describe, expect, it, onTestFinished} from 'vitest'
import {indexOn} from '../../../lake/groq/plan/indexes.ts'
import {createQueryIndexes, type QueryIndexes} from '../../../lake/jobs/query-indexes.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'
import {startLake, type TestLake} from '../start-lake.ts'

const day = 24 * 60 * 60 * 1000
const visibility = {idColumn: 'id', layers: undefined, version: '', anonymous: false} as const
const indexFor = (name: string) => indexOn({path: [name]}, false, visibility)

function namesIn({database}: Pick<TestDataset, 'database'>): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB 'by_query_*' ORDER BY name`
  return database
    .prepare(sql)
    .all()
    .map(({name}) => String(name))
}

function open(): {dataset: TestDataset; indexes: QueryIndexes} {
  const dataset = openDataset()
  const indexes = createQueryIndexes(dataset, (error) => {
    throw error
  })
  onTestFinished(indexes.close)
  return {dataset, indexes}
}

describe('indexes for queries', () => {
  it('are created once, soon after a query wants them', async () => {
    const {dataset, indexes} = open()
    const wanted = [indexFor('a'), indexFor('b')]
    indexes.note(wanted, [])
    indexes.note(wanted, [])
    const names = wanted.map(({name}) => name).sort()
    await expect.poll(() => namesIn(dataset)).toEqual(names)
  })

  it('are limited to 32, and an index in use is not replaced', async () => {
    const {dataset, indexes} = open()
    const wanted = Array.from({length: 33}, (_, number) => indexFor(`a${number}`))
    indexes.note(wanted.slice(0, 32), [])
    await expect.poll(() => namesIn(dataset).length).toBe(32)
    indexes.note(wanted.slice(32), [])
    await new Promise((resolve) => setImmediate(resolve))
    expect(namesIn(dataset)).toHaveLength(32)
  })

  it('are dropped after thirty days without use', async () => {
    const {dataset, indexes} = open()
    const [unused, used, other] = [indexFor('unused'), indexFor('used'), indexFor('other')]
    indexes.note([unused, used], [])
    await expect.poll(() => namesIn(dataset).length).toBe(2)
    dataset.time = new Date(dataset.time.getTime() + 20 * day)
    indexes.note([], [used.name])
    dataset.time = new Date(dataset.time.getTime() + 20 * day)
    indexes.note([other], [])
    await expect.poll(() => namesIn(dataset)).toEqual([used.name, other.name].sort())
  })

  it('are replaced by others, the least recently used first', async () => {
    const {dataset, indexes} = open()
    const wanted = Array.from({length: 33}, (_, number) => indexFor(`a${number}`))
    indexes.note(wanted.slice(0, 32), [])
    await expect.poll(() => namesIn(dataset).length).toBe(32)
    dataset.time = new Date(dataset.time.getTime() + 2 * day)
    indexes.note(
      wanted.slice(32),
      wanted.slice(1, 32).map(({name}) => name),
    )
    const expected = wanted
      .slice(1)
      .map(({name}) => name)
      .sort()
    await expect.poll(() => namesIn(dataset)).toEqual(expected)
  })
})

async function start(): Promise<TestLake> {
  const lake = await startLake()
  onTestFinished(lake.close)
  const notes = Array.from({length: 50}, (_, n) => ({
    create: {_id: `note-${n}`, _type: 'note', title: `Note ${n}`, slug: {current: `n-${n}`}},
  }))
  await lake.client().mutate(notes)
  return lake
}

describe('a query', () => {
  const query = '*[_type == "note" && slug.current == $slug][0].title'

  it('of a client with a token gets an index, and the same result with it', async () => {
    const lake = await start()
    const dataset = lake.lake.dataset('local', 'production')
    const client = lake.client()
    expect(await client.fetch(query, {slug: 'n-7'})).toBe('Note 7')
    await expect.poll(() => namesIn(dataset).length).toBe(1)
    expect(await client.fetch(query, {slug: 'n-8'})).toBe('Note 8')
    await client
      .patch('note-8')
      .set({slug: {current: 'eight'}})
      .commit()
    expect(await client.fetch(query, {slug: 'n-8'})).toBeNull()
    expect(await client.fetch(query, {slug: 'eight'})).toBe('Note 8')
  })

  it('of a client without a token gets none', async () => {
    const lake = await start()
    const anonymous = lake.client({token: undefined})
    expect(await anonymous.fetch(query, {slug: 'n-7'})).toBe('Note 7')
    await lake.client().fetch('*[_type == "note"] | order(title desc)[0].title')
    const dataset = lake.lake.dataset('local', 'production')
    // The index of the second query exists, so that of the first would, too.
    await expect.poll(() => namesIn(dataset).length).toBe(1)
  })
})
