/** Returns an article's date if it is in the future; readers see the article from then on. */
export function scheduledFor(publishedAt: unknown, now: Date): Date | undefined {
  if (typeof publishedAt !== 'string') return undefined
  const date = new Date(publishedAt)
  return date.getTime() > now.getTime() ? date : undefined
}

const minute = 60_000
/** The maximum time between the opening of a new article's form and the first key in it. */
const maxUntouched = 12 * 60 * minute

/**
 * Returns the date with which an article is published for the first time, if it still has the one of the moment when its
 * form was opened. Undefined if the writer set a date. A date that she writes is a whole minute, and so is the returned
 * one: an article that is unpublished and published again keeps it.
 */
export function dateOfFirstPublication(
  {publishedAt, _createdAt}: Record<string, unknown>,
  now: Date,
): string | undefined {
  if (typeof publishedAt !== 'string' || typeof _createdAt !== 'string') return undefined
  const opened = Date.parse(publishedAt)
  if (opened % minute === 0) return undefined
  const isUntouched = Math.abs(Date.parse(_createdAt) - opened) < maxUntouched
  if (!isUntouched || opened > now.getTime()) return undefined
  return new Date(Math.floor(now.getTime() / minute) * minute).toISOString()
}

/** Returns the sentence below a date field: the day that readers see, which may differ from the writer's own. */
export function describeReaderDay(publishedAt: unknown, timeZone: string): string {
  const zone = `The clock of the site is that of ${placeOf(timeZone)}`
  const time = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
  if (Number.isNaN(time)) return `${zone}.`
  const day = new Date(time).toLocaleDateString('en-GB', {dateStyle: 'long', timeZone})
  return `Readers see ${day}. ${zone}.`
}

/** Returns the sentence in the site settings about the time zone of the site, and where it is set. */
export function describeClock(timeZone: string): string {
  const place = placeOf(timeZone)
  const name = place.includes('UTC') || place === timeZone ? place : `${place} (${timeZone})`
  return `Dates on the site follow the clock of ${name}. Whoever runs it sets another with SITE_TIME_ZONE; without that it is the clock of the machine that the site runs on. Times in the Studio are those of your own clock.`
}

/** Returns a time zone as writers call it: by its place, which is at the end of its name. */
function placeOf(timeZone: string): string {
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/.test(timeZone)) {
    return 'London in winter (universal time, UTC)'
  }
  return timeZone.replace(/^.*\//, '').replaceAll('_', ' ')
}
