/** A day as lists show it, “9 Mar 2026”; undefined for what is no date. */
export function readableDay(date: unknown): string | undefined {
  return inWords(date, {day: 'numeric', month: 'short', year: 'numeric'})
}

/** A day with the time, “9 Mar 2026, 08:00”, by the writer's own clock. */
export function readableMinute(date: unknown): string | undefined {
  return inWords(date, {dateStyle: 'medium', timeStyle: 'short'})
}

function inWords(date: unknown, options: Intl.DateTimeFormatOptions): string | undefined {
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) return undefined
  return new Date(date).toLocaleString('en-GB', options)
}

/**
 * The line under a title in lists: what matters most first, since lists are narrow and cut it off; then
 * what the document still lacks; then the rest.
 */
export function listLine(
  [first, ...rest]: unknown[],
  lacking: Record<string, boolean> = {},
): string {
  const missing = Object.entries(lacking).flatMap(([name, lacks]) => (lacks ? [name] : []))
  const lack = missing.length > 0 && `no ${missing.join(', no ')}`
  return [first, lack, ...rest].filter((part) => typeof part === 'string' && part).join(' · ')
}
