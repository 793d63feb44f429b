import {LakeError} from '../../error.ts'
import {eventsOf, type Listener} from '../../listeners/events.ts'
import {flag, queryParameters, readableDataset, type Call} from '../call.ts'
import {channelError, openStream} from '../stream.ts'
import {isPublishedByDefault} from '../version.ts'

/**
 * Streams changes of the documents that match a filter, as server-sent events: `welcome`, then a `mutation`
 * for each document of each transaction. With `enableResume` and `Last-Event-ID` the first event is
 * `welcomeback`, followed by the missed ones, or `reset` if the history of events does not reach back that
 * far.
 */
export function listen(call: Call): Response {
  const dataset = readableDataset(call)
  const {listenAddress} = call.lake.limits
  if (call.url.href.length > listenAddress) {
    throw new LakeError(
      'address_too_long',
      `The listener's URL has ${call.url.href.length} characters; the maximum is ${listenAddress}. Shorten the filter.`,
    )
  }
  return openStream(call, dataset, (stream, follow) => {
    const listener = readListener(call)
    if (listener instanceof LakeError) {
      stream.send(channelError(listener))
      stream.end()
      return
    }
    const lastEventId = call.request.headers.get('last-event-id')
    const missed =
      flag(call, 'enableResume') && lastEventId ? dataset.recent.since(lastEventId) : null
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

function readListener(call: Call): Listener | LakeError {
  const query = call.url.searchParams.get('query')
  if (!query) return new LakeError('invalid', 'A listener needs a filter: give GROQ in "query".')
  try {
    return {
      matches: call.lake.queries.filter(query, queryParameters(call.url)),
      viewer: call.viewer,
      includeAllVersions: flag(call, 'includeAllVersions', !isPublishedByDefault(call.version)),
      includeResult: flag(call, 'includeResult'),
      includePreviousRevision: flag(call, 'includePreviousRevision'),
      includeMutations: flag(call, 'includeMutations', true),
      includeEffects: call.url.searchParams.get('effectFormat') === 'mendoza',
      visibility: call.url.searchParams.get('visibility') === 'query' ? 'query' : 'transaction',
    }
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
}
