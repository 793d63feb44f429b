import type {ValidationContext} from 'sanity'
import {isDoi, normaliseDoi} from '../../web/shared/doi.ts'
import {askLake} from './ask-lake.ts'

/** Validates a DOI without its URL. Accepts an empty one. */
export function bareDoi(doi: string | undefined): true | string {
  if (!doi?.trim() || isDoi(doi)) return true
  return normaliseDoi(doi)
    ? 'Leave out what stands before the number: begin with 10., as in 10.1000/182.'
    : 'This is not a DOI. It begins with 10., a number and a slash, as in 10.1000/182.'
}

/** Rejects a work that the library already contains. DOIs are case-insensitive. */
export async function isNewDoi(
  doi: string | undefined,
  context: ValidationContext,
): Promise<true | string> {
  if (!doi || bareDoi(doi) !== true) return true
  const title = await askLake<string | null>(context, {
    query: `*[
      _type == "source" && lower(doi) == lower($doi)
      && !(_id in $ids) && !(_id in path("versions.**"))
    ][0]{"title": coalesce(title, "")}.title`,
    params: {doi},
    perspective: 'raw',
  })
  return title === null
    ? true
    : `The library has this work already, as “${title}”. Cite that one, and delete this one.`
}
