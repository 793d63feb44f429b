/** Formats a day for lists, “9 Mar 2026”. */
export function formatDay(date: Date): string {
  return date.toLocaleDateString('en-GB', {dateStyle: 'medium'})
}

/** Formats a day with the time, “9 Mar 2026, 08:00”, in the writer's time zone. */
export function formatMinute(date: Date): string {
  return date.toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'})
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
