/**
 * Returns the day of a stored date as `2026-03-01`. For a date with a time, it is the day in the site's time zone; a
 * date without a time is the same everywhere. Undefined for an invalid date.
 */
export function dayOf(date: string | null | undefined, timeZone: string): string | undefined {
  const time = Date.parse(date ?? '')
  if (!date || Number.isNaN(time)) return undefined
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date)
  const parts = daysIn(isDay ? 'UTC' : timeZone).formatToParts(time)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** A new formatter takes longer than a hundred dates. A process uses two time zones: UTC and the site's. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function daysIn(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const created = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, created)
  return created
}

const days = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium'})
const minutes = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'})

/** Formats a day for lists, “9 Mar 2026”. */
export function formatDay(date: Date): string {
  return days.format(date)
}

/** Formats a day with the time, “9 Mar 2026, 08:00”, in the writer's time zone. */
export function formatMinute(date: Date): string {
  return minutes.format(date)
}

/** Formats a stored date as `formatDay` does; undefined if the value is not a date. */
export function readableDay(date: unknown): string | undefined {
  return isDate(date) ? formatDay(new Date(date)) : undefined
}

/** Formats a stored date as `formatMinute` does; undefined if the value is not a date. */
export function readableMinute(date: unknown): string | undefined {
  return isDate(date) ? formatMinute(new Date(date)) : undefined
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
