import {DateTime} from 'groq-js'

const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[-+](\d{2}):(\d{2}))$/

/**
 * Parses a date like GROQ's `dateTime()`; null for a date that does not exist. JavaScript's own parser accepts
 * February 30 and 24:00.
 */
export function parseDateTime(text: string): DateTime | null {
  const fields = rfc3339.exec(text)?.slice(1).map(Number)
  if (!fields) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0, rest = 0] =
    fields
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > days) return null
  if (hour > 23 || minute > 59 || second > 59 || offset > 23 || rest > 59) return null
  return possible(new DateTime(new Date(text)))
}

/** Returns the date, or null if it is beyond JavaScript's range. */
export function possible(date: DateTime): DateTime | null {
  return Number.isNaN(date.date.getTime()) ? null : date
}
