/** What a writer is told beside a date: the day that readers see, which may be another than on the writer's clock. */
export function sayReaderDay(publishedAt: unknown, timeZone: string): string {
  const zone = `Days on the site are those of ${timeZone}`
  const time = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
  if (Number.isNaN(time)) return `${zone}.`
  const day = new Date(time).toLocaleDateString('en-US', {dateStyle: 'long', timeZone})
  return `Readers see ${day}. ${zone}.`
}
