import type {Commit} from '../../commit.ts'
import type {Dataset} from '../../dataset.ts'
import {tagsOfChange} from '../../groq/sync-tags.ts'
import type {StreamEvent} from '../../listeners/event-stream.ts'
import {flag, pathPart, requirePermission, type Call} from '../call.ts'
import {openStream} from '../stream.ts'

/**
 * Which cached answers are no longer true, as server-sent events: `welcome`, then a `message` with sync
 * tags for each transaction, to be compared with the `syncTags` of earlier query answers. A reader that
 * comes back with an event id of which nothing is known any more is told to `restart`.
 *
 * Anybody may follow what is published, in a private dataset too: Sanity's clients send no token here
 * unless drafts are included, and neither tags (`sync-tags.ts`) nor ids (`listeners/published.ts`) say anything
 * to those who cannot query.
 */
export function live(call: Call): Response {
  const dataset = call.lake.datasets.open(call.project, pathPart(call, 'dataset'))
  const includeDrafts = flag(call, 'includeDrafts')
  if (includeDrafts) requirePermission(call, 'read')
  return openStream(call, dataset, (stream, follow) => {
    const {broker, recent} = includeDrafts ? dataset : dataset.published
    const lastEventId = call.request.headers.get('last-event-id')
    const missed = lastEventId ? recent.since(lastEventId) : []
    const id = missed && lastEventId ? lastEventId : recent.last()
    stream.send({name: 'welcome', id, data: {}})
    if (!missed) stream.send({name: 'restart', id, data: {}})
    follow(missed ?? [], (commit) => messagesOf(dataset, commit), broker)
  })
}

function messagesOf(dataset: Dataset, {transactionId, changes}: Commit): StreamEvent[] {
  const tags = [...new Set(changes.flatMap((change) => tagsOfChange(dataset, change)))]
  // next-sanity refuses an empty list, and there would be nothing to say.
  if (tags.length === 0) return []
  return [{name: 'message', id: transactionId, data: {tags}}]
}
