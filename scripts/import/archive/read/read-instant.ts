const pattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(.*)$/

/**
 * Returns a date of an archive as an instant, or null if it is none. A date without a zone is that of a clock in
 * `timeZone`. WordPress writes `0000-00-00` for no date.
 */
export function readInstant(text: string, timeZone: string): string | null {
  const [whole, year, month, day, hour = '0', minute = '0', second = '0', zone = ''] =
    pattern.exec(text.trim()) ?? []
  if (whole === undefined) return readNamed(text, timeZone)
  const clock = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  if (!isDay(clock, Number(month), Number(day)) || year === '0000') return null
  const offset = readOffset(zone)
  if (offset !== null) return new Date(clock - offset).toISOString()
  return zone.trim() ? null : new Date(fromClock(clock, timeZone)).toISOString()
}

function isDay(time: number, month: number, day: number): boolean {
  const date = new Date(time)
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

/** Returns the milliseconds of `Z`, `UTC`, `+02:00`, `+0200` or `+02`; null for anything else. */
function readOffset(zone: string): number | null {
  const name = zone.trim()
  if (/^(?:Z|UTC|GMT)$/i.test(name)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(name) ?? []
  if (!sign) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** `Mon, 04 May 2020 10:00:00 +0000`, `May 4, 2020`, or milliseconds since 1970. */
function readNamed(text: string, timeZone: string): string | null {
  const value = text.trim()
  if (/^\d{10,13}$/.test(value)) {
    return new Date(Number(value) * (value.length <= 10 ? 1000 : 1)).toISOString()
  }
  if (!/\b\d{4}\b/.test(value) || !/[a-z]{3}/i.test(value)) return null
  const hasZone = /(?:[+-]\d{4}|\b(?:GMT|UTC|[ECMP][SD]T|Z))\b/.test(value)
  const time = Date.parse(hasZone ? value : `${value} UTC`)
  if (Number.isNaN(time)) return null
  return new Date(hasZone ? time : fromClock(time, timeZone)).toISOString()
}

/** Returns the instant at which clocks in a time zone show this time, given as if it were UTC. */
function fromClock(clock: number, timeZone: string): number {
  // The offset may change between the two instants, so the second look decides.
  const first = clock - offsetAt(clock, timeZone)
  return clock - offsetAt(first, timeZone)
}

function offsetAt(time: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(time)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000
}
