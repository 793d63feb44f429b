import {siteSettings} from '../../lake/client.ts'
import {dayOf} from '../../shared/dates.ts'

const format = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})

/** Shows a publication date, in the site's time zone. Renders nothing for an invalid date. */
export function Published({date}: {date: string | null}) {
  const time = Date.parse(date ?? '')
  const day = Date.parse(dayOf(date, siteSettings().timeZone) ?? '')
  if (Number.isNaN(time) || Number.isNaN(day)) return null
  return <time dateTime={new Date(time).toISOString()}>{format.format(day)}</time>
}
