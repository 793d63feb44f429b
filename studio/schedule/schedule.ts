/** An article's date, if it is still to come: readers see it from then on. */
export function scheduledFor(publishedAt: unknown, now: Date): Date | undefined {
  if (typeof publishedAt !== 'string') return undefined
  const date = new Date(publishedAt)
  return date.getTime() > now.getTime() ? date : undefined
}

/** A minute as a writer reads it, on the clock of this machine: “4 Dec 2026, 09:00”. */
export function readableMinute(date: Date): string {
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}
