import {expect, test} from 'vitest'
import {dayOf} from '../../../web/shared/dates.ts'

test.each([
  ['2026-11-01T02:30:00Z', 'UTC', '2026-11-01'],
  ['2026-11-01T02:30:00Z', 'America/New_York', '2026-10-31'],
  ['2026-11-01T19:30:00Z', 'Asia/Kolkata', '2026-11-02'],
  ['2026-11-01T23:30:00-05:00', 'UTC', '2026-11-02'],
  ['0031-12-31T23:30:00Z', 'UTC', '0031-12-31'],
  // A date without a time is the same everywhere.
  ['2026-05-04', 'America/New_York', '2026-05-04'],
  ['2026-05-04', 'Pacific/Kiritimati', '2026-05-04'],
  ['soon', 'UTC', undefined],
  ['', 'UTC', undefined],
  [null, 'UTC', undefined],
])('the day of %j in %s is %j', (date, zone, day) => {
  expect(dayOf(date, zone)).toBe(day)
})
