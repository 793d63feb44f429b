import {expect, test} from 'vitest'
import {describeReaderDay, scheduledFor} from '../../../studio/schedule/schedule.ts'
import {formatMinute} from '../../../web/shared/dates.ts'

const now = new Date('2026-11-23T12:00:00Z')

test.for<[unknown, boolean]>([
  ['2026-11-23T12:00:01Z', true],
  ['2026-11-23T12:00:00Z', false],
  ['2020-01-01T00:00:00Z', false],
  ['soon', false],
  [null, false],
  [undefined, false],
])('%j is in the future: %s', ([publishedAt, expected]) => {
  expect(scheduledFor(publishedAt, now) instanceof Date).toBe(expected)
})

test('formats a minute with day, month, year and time', () => {
  expect(formatMinute(new Date(2026, 11, 4, 9, 5))).toBe('4 Dec 2026, 09:05')
})

test.each([
  [
    '2026-11-01T02:30:00Z',
    'UTC',
    'Readers see November 1, 2026. The clock of the site is that of London in winter (universal time, UTC).',
  ],
  [
    '2026-11-01T02:30:00Z',
    'America/New_York',
    'Readers see October 31, 2026. The clock of the site is that of New York.',
  ],
  [undefined, 'UTC', 'The clock of the site is that of London in winter (universal time, UTC).'],
  ['soon', 'UTC', 'The clock of the site is that of London in winter (universal time, UTC).'],
])('describes the day that readers see for %j in %s', (date, zone, sentence) => {
  expect(describeReaderDay(date, zone)).toBe(sentence)
})
