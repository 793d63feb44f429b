import {may} from '../../access/roles.ts'
import {deadline} from '../../limits.ts'
import {exportDocuments} from '../../store/documents.ts'
import {integer, readableDataset, type RequestContext} from '../context.ts'
import {respondLines} from '../respond.ts'

/**
 * Exports every document that the caller may read as NDJSON, ordered by id. With `nextCursor` (empty at
 * first) the result is paginated: the last line of a page is `{"nextCursor": …}`.
 */
export function exportData(context: RequestContext): Response {
  const dataset = readableDataset(context)
  const {searchParams} = context.url
  const types = searchParams.get('types')?.split(',').filter(Boolean)
  const cursor = searchParams.get('nextCursor')
  const limit = integer(context, 'limit')

  const {exportSeconds} = context.lake.limits
  const inTime = deadline(exportSeconds, `An export can take ${exportSeconds} s`)

  function* lines(): Generator<unknown> {
    const page = cursor === null ? limit : (limit ?? 1000)
    let count = 0
    let last = ''
    const documents = exportDocuments(dataset, {
      ...(types && {types}),
      ...(cursor && {after: cursor}),
      ...(page !== undefined && {limit: page}),
      withoutDotted: !may(context.viewer, 'read'),
    })
    for (const document of documents) {
      inTime()
      count += 1
      last = document._id
      yield document
    }
    if (cursor !== null && count === page) yield {nextCursor: last}
  }

  return respondLines(lines(), context)
}
