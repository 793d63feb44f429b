import {LakeError} from '../../error.ts'
import {eventsOf, type Listener} from '../../listeners/events.ts'
import {clientOf, flag, queryParameters, readableDataset, type RequestContext} from '../context.ts'
import {openStream} from '../stream.ts'
import {isPublishedByDefault} from '../version.ts'

/**
 * Streams changes of the documents that match a filter, as server-sent events: `welcome`, then a `mutation`
 * for each document of each transaction. With `enableResume` and `Last-Event-ID` the first event is
 * `welcomeback`, followed by the missed ones, or `reset` if the history of events does not reach back that
 * far.
 */
export async function listen(context: RequestContext): Promise<Response> {
  const dataset = readableDataset(context)
  const {listenAddress} = context.lake.limits
  if (context.url.href.length > listenAddress) {
    throw new LakeError(
      'address_too_long',
      `The listener's URL has ${context.url.href.length} characters; the maximum is ${listenAddress}. Shorten the filter.`,
    )
  }
  return openStream(context, dataset, async (stream, follow) => {
    const listener = await readListener(context)
    // From here on synchronous: no commit may come between reading the missed events and following.
    const lastEventId = context.request.headers.get('last-event-id')
    const missed =
      flag(context, 'enableResume') && lastEventId ? dataset.recent.since(lastEventId) : null
    const name = missed ? 'welcomeback' : missed === undefined ? 'reset' : 'welcome'
    const id = missed && lastEventId ? lastEventId : dataset.recent.last()
    stream.send({name, id, data: {listenerName: dataset.newId()}})
    follow(missed ?? [], async (commit) => {
      const events = await eventsOf(listener, commit)
      // If the stream broke in the middle of this transaction, skip the events that were received.
      const already = events.findIndex((event) => event.id === lastEventId)
      return events.slice(already + 1)
    })
  })
}

async function readListener(context: RequestContext): Promise<Listener> {
  const query = context.url.searchParams.get('query')
  if (!query) throw new LakeError('invalid', 'A listener needs a filter: give GROQ in "query".')
  return {
    viewer: context.viewer,
    includeAllVersions: flag(context, 'includeAllVersions', !isPublishedByDefault(context.version)),
    includeResult: flag(context, 'includeResult'),
    includePreviousRevision: flag(context, 'includePreviousRevision'),
    includeMutations: flag(context, 'includeMutations', true),
    includeEffects: context.url.searchParams.get('effectFormat') === 'mendoza',
    visibility: context.url.searchParams.get('visibility') === 'query' ? 'query' : 'transaction',
    matches: await context.lake.queries.filter(
      query,
      queryParameters(context.url),
      clientOf(context),
    ),
  }
}
