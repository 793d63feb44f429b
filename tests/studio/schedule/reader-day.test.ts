import {expect, test} from 'vitest'
import {sayReaderDay} from '../../../studio/schedule/reader-day.ts'

test.each([
  [
    '2026-11-01T02:30:00Z',
    'UTC',
    'Readers see November 1, 2026. Days on the site are those of UTC.',
  ],
  [
    '2026-11-01T02:30:00Z',
    'America/New_York',
    'Readers see October 31, 2026. Days on the site are those of America/New_York.',
  ],
  [undefined, 'UTC', 'Days on the site are those of UTC.'],
  ['soon', 'UTC', 'Days on the site are those of UTC.'],
])('%j in %s', (date, zone, sentence) => {
  expect(sayReaderDay(date, zone)).toBe(sentence)
})
