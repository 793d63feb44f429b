/**
 * Returns the day of a stored date as `2026-03-01`. For a date with a time, it is the day in the site's time zone; a
 * date without a time is the same everywhere. Undefined for an invalid date.
 */
export function dayOf(date: string | null | undefined, timeZone: string): string | undefined {
  const time = Date.parse(date ?? '')
  if (!date || Number.isNaN(time)) return undefined
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date)
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: isDay ? 'UTC' : timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(time)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
