/** An article's date, and whether it is between the dates of its neighbours. */
export interface DateChoice {
  publishedAt: string
  /** False if the dates of the neighbours or of other articles make that impossible. */
  exact: boolean
}

export interface Neighbours {
  /** ISO 8601. Null if unknown. */
  previous: string | null
  next: string | null
  /** The dates of all other articles. */
  others: string[]
}

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Returns a date for an article that places it directly between its neighbours. Without neighbours, it is the
 * current date. If only one side is possible, the article directly follows the previous one.
 */
export function dateBetween({previous, next, others}: Neighbours, now: Date): DateChoice {
  const from = toTime(previous)
  const to = toTime(next)
  if (from === null && to === null) return {publishedAt: toIso(now.getTime()), exact: true}
  const times = others.map(Date.parse).filter((time) => !Number.isNaN(time))
  if (from !== null) {
    const ordered = to === null || from < to
    const later = times.filter((time) => time > from)
    const end = Math.min(...later, ...(to !== null && ordered ? [to] : []))
    const fits = ordered && (to === null || end === to)
    const time =
      end === Infinity ? (now.getTime() > from ? now.getTime() : from + day) : middle(from, end)
    return time === null
      ? {publishedAt: toIso(from + minute), exact: false}
      : {publishedAt: toIso(time), exact: fits}
  }
  const end = to ?? now.getTime()
  const start = Math.max(...times.filter((time) => time < end))
  const time = start === -Infinity ? end - day : middle(start, end)
  return time === null
    ? {publishedAt: toIso(end - minute), exact: false}
    : {publishedAt: toIso(time), exact: true}
}

/** Returns whether a date is between the known neighbours. */
export function isBetween(date: string, {previous, next}: Neighbours): boolean {
  const time = Date.parse(date)
  const from = toTime(previous)
  const to = toTime(next)
  return (from === null || from < time) && (to === null || time < to)
}

/** Returns a full minute in the middle if possible; null if no time lies strictly between. */
function middle(from: number, to: number): number | null {
  const exact = Math.floor((from + to) / 2)
  const whole = exact - (exact % minute)
  if (whole > from && whole < to) return whole
  return exact > from && exact < to ? exact : null
}

function toTime(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : time
}

function toIso(time: number): string {
  return new Date(time).toISOString()
}
