import {afterAll, beforeAll, expect, test} from 'vitest'
import {dueQuery, placeQuery} from '../../../web/content/queries.ts'
import {createSchedule, type Due} from '../../../web/live/schedule.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {article} from '../site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const later = (ms: number) => new Date(Date.now() + ms).toISOString()

test('an article is told of when its date has come, by the lake’s clock; the one after it next', async () => {
  const client = lake.client({perspective: 'published'})
  const isThere = async (slug: string) => {
    const params = {type: 'article', slug, paths: [], preview: false}
    return (await client.fetch(placeQuery, params)).document !== null
  }
  await lake.client().create(article('second', {publishedAt: later(4000)}))
  await lake.client().create(article('first', {publishedAt: later(3000)}))
  expect(await isThere('first')).toBe(false)

  const waiting: ((seen: boolean[]) => void)[] = []
  const due = () =>
    new Promise<boolean[]>((resolve) => {
      waiting.push(resolve)
    })
  const schedule = createSchedule({
    ask: () => client.fetch(dueQuery),
    onDue: async () => {
      const resolve = waiting.shift()
      resolve?.([await isThere('first'), await isThere('second')])
    },
  })
  const [first, second] = [due(), due()]
  schedule.look()
  expect((await first)[0]).toBe(true)
  expect(await second).toEqual([true, true])
  schedule.stop()
})

test('a change looks again, once for any number of them', async () => {
  let asked = 0
  const answers: ((due: Due) => void)[] = []
  const schedule = createSchedule({
    ask: () => {
      asked += 1
      return new Promise((resolve) => answers.push(resolve))
    },
    onDue: () => {},
  })
  schedule.look()
  for (let i = 0; i < 10; i++) schedule.look()
  expect(asked).toBe(1)
  answers[0]?.({now: later(0), dates: []})
  await expect.poll(() => asked).toBe(2)
  answers[1]?.({now: later(0), dates: [null, 'no date']})
  schedule.stop()
})

test('a lake that does not answer is asked again', async () => {
  let asked = 0
  const due = new Promise<void>((resolve) => {
    const schedule = createSchedule({
      ask: async () => {
        asked += 1
        if (asked === 1) throw new Error('fetch failed')
        const now = later(0)
        return {now, dates: [now]}
      },
      onDue: () => {
        schedule.stop()
        resolve()
      },
      retryAfter: 1,
    })
    schedule.look()
  })
  await due
  expect(asked).toBeGreaterThan(1)
})
