/** Returns an article's date if it is in the future; readers see the article from then on. */
export function scheduledFor(publishedAt: unknown, now: Date): Date | undefined {
  if (typeof publishedAt !== 'string') return undefined
  const date = new Date(publishedAt)
  return date.getTime() > now.getTime() ? date : undefined
}

/** Returns the sentence below a date field: the day that readers see, which may differ from the writer's own. */
export function describeReaderDay(publishedAt: unknown, timeZone: string): string {
  const zone = `The clock of the site is that of ${placeOf(timeZone)}`
  const time = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
  if (Number.isNaN(time)) return `${zone}.`
  const day = new Date(time).toLocaleDateString('en-US', {dateStyle: 'long', timeZone})
  return `Readers see ${day}. ${zone}.`
}

/** Returns a time zone as writers call it: by its place, which is at the end of its name. */
function placeOf(timeZone: string): string {
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/.test(timeZone)) {
    return 'London in winter (universal time, UTC)'
  }
  return timeZone.replace(/^.*\//, '').replaceAll('_', ' ')
}
