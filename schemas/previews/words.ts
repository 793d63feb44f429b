/** Formats a day for lists, “9 Mar 2026”; undefined if the value is not a date. */
export function readableDay(date: unknown): string | undefined {
  return inWords(date, {day: 'numeric', month: 'short', year: 'numeric'})
}

/** Formats a day with the time, “9 Mar 2026, 08:00”, in the writer's time zone. */
export function readableMinute(date: unknown): string | undefined {
  return inWords(date, {dateStyle: 'medium', timeStyle: 'short'})
}

function inWords(date: unknown, options: Intl.DateTimeFormatOptions): string | undefined {
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) return undefined
  return new Date(date).toLocaleString('en-GB', options)
}

/**
 * Returns the line below a title in lists. The most important part comes first, because lists are narrow and
 * cut it off; then what the document lacks; then the rest.
 */
export function listLine(
  [first, ...rest]: unknown[],
  lacking: Record<string, boolean> = {},
): string {
  const missing = Object.entries(lacking).flatMap(([name, lacks]) => (lacks ? [name] : []))
  const lack = missing.length > 0 && `no ${missing.join(', no ')}`
  return [first, lack, ...rest].filter((part) => typeof part === 'string' && part).join(' · ')
}
