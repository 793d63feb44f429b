import {siteSettings} from '../../settings.ts'
import {dayOf} from '../../shared/dates.ts'
import type {Words} from '../../words/words.ts'

/** Shows the day of a stored date, in the site's language and time zone. Renders nothing for an invalid date. */
export function Day({date, words}: {date: string | null; words: Words}) {
  const time = Date.parse(date ?? '')
  const day = Date.parse(dayOf(date, siteSettings().timeZone) ?? '')
  if (Number.isNaN(time) || Number.isNaN(day)) return null
  return <time dateTime={new Date(time).toISOString()}>{words.formatDay(day)}</time>
}
