import {expect, test} from 'vitest'
import {
  dateOfFirstPublication,
  describeClock,
  describeReaderDay,
  scheduledFor,
} from '../../../studio/schedule/schedule.ts'
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

test.each<[what: string, publishedAt: unknown, createdAt: unknown, expected: string | undefined]>([
  [
    'of its beginning',
    '2026-11-20T09:00:03.120Z',
    '2026-11-20T09:01:00Z',
    '2026-11-23T12:00:00.000Z',
  ],
  ['that was written', '2026-11-20T09:00:00.000Z', '2026-11-20T09:01:00Z', undefined],
  ['of an earlier day', '2026-11-18T09:00:03.120Z', '2026-11-20T09:01:00Z', undefined],
  ['to come', '2026-11-23T12:10:03.120Z', '2026-11-23T12:00:00Z', undefined],
  ['that is none', 'soon', '2026-11-20T09:01:00Z', undefined],
  ['that is missing', undefined, '2026-11-20T09:01:00Z', undefined],
  ['of an article without a creation date', '2026-11-20T09:00:03.120Z', undefined, undefined],
])('the first publication with a date %s', (_, publishedAt, _createdAt, expected) => {
  const later = new Date('2026-11-23T12:00:40.500Z')
  const date = dateOfFirstPublication({publishedAt, _createdAt}, later)
  expect(date).toBe(expected)
  expect(date && dateOfFirstPublication({publishedAt: date, _createdAt}, later)).toBeUndefined()
})

test('formats a minute with day, month, year and time', () => {
  expect(formatMinute(new Date(2026, 11, 4, 9, 5))).toBe('4 Dec 2026, 09:05')
})

test.each([
  [
    '2026-11-01T02:30:00Z',
    'UTC',
    'Readers see 1 November 2026. The clock of the site is that of London in winter (universal time, UTC).',
  ],
  [
    '2026-11-01T02:30:00Z',
    'America/New_York',
    'Readers see 31 October 2026. The clock of the site is that of New York.',
  ],
  [undefined, 'UTC', 'The clock of the site is that of London in winter (universal time, UTC).'],
  ['soon', 'UTC', 'The clock of the site is that of London in winter (universal time, UTC).'],
])('describes the day that readers see for %j in %s', (date, zone, sentence) => {
  expect(describeReaderDay(date, zone)).toBe(sentence)
})

test.each([
  ['UTC', 'London in winter (universal time, UTC)'],
  ['America/New_York', 'New York (America/New_York)'],
])('the settings say which clock the site has, and where it is set: %s', (zone, place) => {
  expect(describeClock(zone)).toBe(
    `Dates on the site follow the clock of ${place}. Whoever runs it sets another with SITE_TIME_ZONE; without that it is the clock of the machine that the site runs on. Times in the Studio are those of your own clock.`,
  )
})
