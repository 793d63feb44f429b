import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {dueQuery, pathQuery} from '../../../web/lake/queries.ts'
import {createSchedule, type Due, type ScheduleOptions} from '../../../web/freshness/schedule.ts'
import {startLake} from '../../lake/start-lake.ts'
import {article} from '../site-lake.ts'

const hour = 60 * 60_000
const start = Date.parse('2026-05-01T08:00:00.000Z')
const iso = (time: number) => new Date(time).toISOString()

/** Creates a schedule with these dates and a fake lake whose clock is independent of the timers. */
function scheduleOf(dates: number[], options: Partial<ScheduleOptions> = {}) {
  const began = Date.now()
  const lake = {dates, jump: 0, fail: false, requests: 0}
  const now = () => start + Date.now() - began + lake.jump
  const dueAt: number[] = []
  const schedule = createSchedule({
    async fetchDue(since): Promise<Due> {
      lake.requests += 1
      if (lake.fail) throw new Error('fetch failed')
      const after = Math.min(now(), Date.parse(since ?? iso(now())))
      const coming = lake.dates.filter((date) => date > after)
      return {now: iso(now()), dates: [null, 'no date', ...coming.map(iso)]}
    },
    onDue: () => void dueAt.push(now()),
    ...options,
  })
  return {schedule, lake, dueAt}
}

describe('with fake timers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('calls onDue once for each date, within a second of it', async () => {
    const dates = [start + 2 * hour, start + 30_000]
    const {schedule, dueAt} = scheduleOf(dates)
    schedule.check()
    await vi.advanceTimersByTimeAsync(3 * hour)
    expect(dueAt).toHaveLength(2)
    for (const [index, date] of dates.toSorted((one, other) => one - other).entries()) {
      expect(dueAt[index]).toBeGreaterThanOrEqual(date)
      expect(dueAt[index]).toBeLessThan(date + 1000)
    }
  })

  test('calls onDue within a minute when the wall clock jumps past the date', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + hour])
    schedule.check()
    await vi.advanceTimersByTimeAsync(10_000)
    lake.jump = 2 * hour
    expect(dueAt).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(dueAt).toHaveLength(1)
  })

  test('calls onDue on a check after the wall clock jumped past the date', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + hour])
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    lake.jump = 2 * hour
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    expect(dueAt).toEqual([start + 2 * hour])
  })

  test('calls onDue for a date that was set and passed since the last response', async () => {
    const {schedule, lake, dueAt} = scheduleOf([])
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    lake.dates = [start + 1]
    lake.jump = 2
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    expect(dueAt).toEqual([start + 2])
  })

  test('does not call onDue when the clock is set back, and calls it at the date', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + 30_000])
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    lake.jump = -hour
    await vi.advanceTimersByTimeAsync(hour)
    expect(dueAt).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(dueAt).toHaveLength(1)
  })

  test('does not call onDue for a date that was moved to a later time', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + 30_000])
    schedule.check()
    await vi.advanceTimersByTimeAsync(10_000)
    lake.dates = [start + hour]
    schedule.check()
    await vi.advanceTimersByTimeAsync(hour / 2)
    expect(dueAt).toEqual([])
  })

  test('sends no requests while no date is to come', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start - hour])
    schedule.check()
    await vi.advanceTimersByTimeAsync(3 * hour)
    expect(lake.requests).toBe(1)
    expect(dueAt).toEqual([])
  })

  test('tries again after a failed request, and still calls onDue for a date that passed meanwhile', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + 30_000], {retryAfter: 5000})
    schedule.check()
    await vi.advanceTimersByTimeAsync(10_000)
    lake.fail = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(dueAt).toEqual([])
    lake.fail = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(dueAt).toHaveLength(1)
  })

  test('sends one more request for any number of checks during a request', async () => {
    const {schedule, lake} = scheduleOf([])
    for (let count = 0; count < 10; count++) schedule.check()
    expect(lake.requests).toBe(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(lake.requests).toBe(2)
  })

  test('does nothing after stop, not even for a request in flight', async () => {
    const {schedule, lake, dueAt} = scheduleOf([start + 1000])
    schedule.check()
    await vi.advanceTimersByTimeAsync(0)
    lake.jump = hour
    schedule.check()
    schedule.stop()
    await vi.advanceTimersByTimeAsync(hour)
    expect(dueAt).toEqual([])
    expect(lake.requests).toBe(2)
  })
})

test('compares dates with the clock of a real lake', async () => {
  let now = start
  const lake = await startLake({now: () => new Date(now)})
  const client = lake.client({perspective: 'published'})
  await lake.client().create(article('first', {publishedAt: iso(start + hour)}))
  await lake.client().create(article('second', {publishedAt: iso(start + 3 * hour)}))
  const isFound = async (slug: string) => {
    const params = {type: 'article', slug, paths: [], patterns: [], preview: false}
    return (await client.fetch(pathQuery, params)).document !== null
  }
  const responses: Due[] = []
  const found: Promise<boolean[]>[] = []
  const schedule = createSchedule({
    async fetchDue(since) {
      const due = await client.fetch(dueQuery, {since: since ?? null})
      responses.push(due)
      return due
    },
    onDue: () => void found.push(Promise.all(['first', 'second'].map(isFound))),
  })
  schedule.check()
  await expect.poll(() => responses.length).toBe(1)
  expect(await isFound('first')).toBe(false)
  now = start + 2 * hour
  schedule.check()
  await expect.poll(() => found.length).toBe(1)
  expect(await found[0]).toEqual([true, false])
  schedule.stop()
  await lake.close()
})
