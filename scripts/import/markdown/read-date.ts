const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?)?$/i

/**
 * Parses a date of front matter and returns it as ISO 8601, or null if it is invalid. The default time zone
 * is UTC, and the default time is midnight.
 */
export function readDate(text: string): string | null {
  const [, day, time = '00:00', seconds = ':00', , hours, minutes] = iso.exec(text) ?? []
  if (day) {
    if (toIso(`${day}T00:00:00Z`)?.slice(0, 10) !== day) return null
    const zone = hours ? `${hours}:${minutes}` : 'Z'
    return toIso(`${day}T${time.padStart(5, '0')}${seconds}${zone}`)
  }
  // Matches “4 May 2021”: a year and the name of a month. Numeric dates are ambiguous.
  return /\b\d{4}\b/.test(text) && /[a-z]{3}/i.test(text) ? toIso(`${text} UTC`) : null
}

function toIso(text: string): string | null {
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
