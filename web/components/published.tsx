const format = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})

/** The day on which something was published. Renders nothing for a date that is none. */
export function Published({date}: {date: string | null}) {
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return null
  return <time dateTime={new Date(time).toISOString()}>{format.format(time)}</time>
}
