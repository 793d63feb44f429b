import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {keepReleaseSchedule} from '../../../lake/jobs/release-schedule.ts'
import {openDataset} from '../open-dataset.ts'

beforeEach(() => void vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']}))
afterEach(() => void vi.useRealTimers())

const release = (publishAt: string) => ({
  create: {_id: '_.releases.r', _type: 'system.release', name: 'r', state: 'scheduled', publishAt},
})

/** Keeps the schedule of a dataset with a version in a release that is due at this time. */
function scheduleOf(publishAt: string) {
  const dataset = openDataset()
  const errors: unknown[] = []
  const stop = keepReleaseSchedule(dataset, 'tester', (error) => errors.push(error))
  dataset.write([release(publishAt)])
  dataset.write([{create: {_id: 'versions.r.a', _type: 'note'}}])
  const isPublished = () =>
    dataset.heard.some(({changes}) => changes.some(({documentId}) => documentId === 'a'))
  return {dataset, errors, stop, isPublished}
}

it('publishes a release within a minute of a suspended night in which it became due', () => {
  const {dataset, errors, stop, isPublished} = scheduleOf('2026-01-01T06:00:00Z')
  vi.advanceTimersByTime(30_000)
  // The timers stood still.
  dataset.time = new Date('2026-01-01T08:00:00Z')
  vi.advanceTimersByTime(60_000)
  stop()
  expect(errors).toEqual([])
  expect(isPublished()).toBe(true)
})

it.each(['2026-01-01T00:10:00Z', '2038-01-19T03:14:08Z', '9999-12-31T23:59:59Z'])(
  'does not publish a release early that is due at %s',
  (publishAt) => {
    const {stop, isPublished} = scheduleOf(publishAt)
    vi.advanceTimersByTime(600_000)
    stop()
    expect(isPublished()).toBe(false)
  },
)
