import type {ValidationContext} from 'sanity'
import {askLake} from './ask-lake.ts'

/** Requires a part number for an article in a series, and a series for an article with a part number. */
export function partOfSeries(part: number | undefined, context: ValidationContext): true | string {
  const inSeries = Boolean(seriesOf(context))
  if (inSeries && part === undefined) return 'Say which part of the series it is: 1 for the first.'
  if (!inSeries && part !== undefined) {
    return 'The article is in no series. Choose one, or empty this field.'
  }
  return true
}

/** Warns if another article of the series has the same part number. */
export async function onlyThisPart(
  part: number | undefined,
  context: ValidationContext,
): Promise<true | string> {
  const series = seriesOf(context)
  if (!series || part === undefined) return true
  const title = await askLake<string | null>(context, {
    query: `*[
      _type == "article" && series._ref == $series && string(part) == $part
      && !(_id in $ids) && !(_id in path("versions.**"))
    ][0]{"title": coalesce(title, "")}.title`,
    params: {series, part: String(part)},
    perspective: 'raw',
  })
  return title === null
    ? true
    : `“${title}” is part ${part} already. Give one of the two another number.`
}

function seriesOf({document}: ValidationContext): string | undefined {
  return (document as {series?: {_ref?: string}} | undefined)?.series?._ref
}
