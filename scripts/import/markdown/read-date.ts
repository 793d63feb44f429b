const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?)?$/i

/**
 * Returns a date of front matter as ISO 8601, or null if it is none. A date without a time zone is taken as UTC, and a
 * day without a time as its beginning.
 */
export function readDate(text: string): string | null {
  const [, day, time = '00:00', seconds = ':00', , hours, minutes] = iso.exec(text) ?? []
  if (day) {
    if (toIso(`${day}T00:00:00Z`)?.slice(0, 10) !== day) return null
    const zone = hours ? `${hours}:${minutes}` : 'Z'
    return toIso(`${day}T${time.padStart(5, '0')}${seconds}${zone}`)
  }
  // “4 May 2021”: a year and the name of a month, so that no number is taken for another.
  return /\b\d{4}\b/.test(text) && /[a-z]{3}/i.test(text) ? toIso(`${text} UTC`) : null
}

function toIso(text: string): string | null {
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
