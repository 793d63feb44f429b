import {LakeError} from '../../error.ts'
import {eventsOf, type Listener} from '../../listeners/events.ts'
import {flag, queryParameters, readableDataset, type RequestContext} from '../context.ts'
import {channelError, openStream} from '../stream.ts'
import {isPublishedByDefault} from '../version.ts'

/**
 * Streams changes of the documents that match a filter, as server-sent events: `welcome`, then a `mutation`
 * for each document of each transaction. With `enableResume` and `Last-Event-ID` the first event is
 * `welcomeback`, followed by the missed ones, or `reset` if the history of events does not reach back that
 * far.
 */
export function listen(context: RequestContext): Response {
  const dataset = readableDataset(context)
  const {listenAddress} = context.lake.limits
  if (context.url.href.length > listenAddress) {
    throw new LakeError(
      'address_too_long',
      `The listener's URL has ${context.url.href.length} characters; the maximum is ${listenAddress}. Shorten the filter.`,
    )
  }
  return openStream(context, dataset, (stream, follow) => {
    const listener = readListener(context)
    if (listener instanceof LakeError) {
      stream.send(channelError(listener))
      stream.end()
      return
    }
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

function readListener(context: RequestContext): Listener | LakeError {
  const query = context.url.searchParams.get('query')
  if (!query) return new LakeError('invalid', 'A listener needs a filter: give GROQ in "query".')
  try {
    return {
      matches: context.lake.queries.filter(query, queryParameters(context.url)),
      viewer: context.viewer,
      includeAllVersions: flag(
        context,
        'includeAllVersions',
        !isPublishedByDefault(context.version),
      ),
      includeResult: flag(context, 'includeResult'),
      includePreviousRevision: flag(context, 'includePreviousRevision'),
      includeMutations: flag(context, 'includeMutations', true),
      includeEffects: context.url.searchParams.get('effectFormat') === 'mendoza',
      visibility: context.url.searchParams.get('visibility') === 'query' ? 'query' : 'transaction',
    }
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
}
