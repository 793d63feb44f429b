import type {Commit} from '../../commit.ts'
import type {Dataset} from '../../dataset.ts'
import {tagsOfChange} from '../../groq/sync-tags.ts'
import type {StreamEvent} from '../../listeners/event-stream.ts'
import {flag, pathPart, requirePermission, type RequestContext} from '../context.ts'
import {openStream} from '../stream.ts'

/**
 * Streams invalidations of query results, as server-sent events: `welcome`, then for each transaction a
 * `message` with sync tags, which clients compare with the `syncTags` of earlier results. A client whose
 * event id is unknown gets `restart`.
 *
 * Published changes need no token, even in a private dataset: Sanity's clients send none here unless drafts
 * are included. Neither tags (`sync-tags.ts`) nor ids (`listeners/published.ts`) reveal content to clients
 * that cannot query.
 */
export function live(context: RequestContext): Promise<Response> {
  const dataset = context.lake.datasets.open(context.project, pathPart(context, 'dataset'))
  const includeDrafts = flag(context, 'includeDrafts')
  if (includeDrafts) requirePermission(context, 'read')
  return openStream(context, dataset, (stream, follow) => {
    const {broker, recent} = includeDrafts ? dataset : dataset.published
    const lastEventId = context.request.headers.get('last-event-id')
    const missed = lastEventId ? recent.since(lastEventId) : []
    const id = missed && lastEventId ? lastEventId : recent.last()
    stream.send({name: 'welcome', id, data: {}})
    if (!missed) stream.send({name: 'restart', id, data: {}})
    follow(missed ?? [], (commit) => messagesOf(dataset, commit), broker)
  })
}

function messagesOf(dataset: Dataset, {transactionId, changes}: Commit): StreamEvent[] {
  const tags = [...new Set(changes.flatMap((change) => tagsOfChange(dataset, change)))]
  // next-sanity rejects an empty list.
  if (tags.length === 0) return []
  return [{name: 'message', id: transactionId, data: {tags}}]
}
