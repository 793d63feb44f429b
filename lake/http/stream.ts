import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {OpenDataset} from '../datasets/datasets.ts'
import {LakeError} from '../error.ts'
import {openEventStream, type EventStream, type StreamEvent} from '../listeners/event-stream.ts'
import {follow as followBroker} from '../listeners/follow.ts'
import type {RequestContext} from './context.ts'
import {refusalBody} from './respond.ts'
import {isBrowser} from './stream-redirect.ts'

type Follow = (
  missed: Commit[],
  events: (commit: Commit) => StreamEvent[] | Promise<StreamEvent[]>,
  /** The source of further commits; default: the dataset's own broker. */
  broker?: Pick<Broker, 'subscribe'>,
) => void

/**
 * Opens an event stream over a dataset, or redirects a browser to a separate host name
 * (`stream-redirect.ts`). `begin` writes the first events and defines the events of each commit. Its errors are
 * sent as an event.
 */
export async function openStream(
  context: RequestContext,
  dataset: OpenDataset,
  begin: (stream: EventStream, follow: Follow) => void | Promise<void>,
): Promise<Response> {
  const {lake, request, url, origin, viewer, host} = context
  if (request.method === 'HEAD') {
    throw new LakeError('method_not_allowed', 'An event stream has no HEAD: use GET.')
  }
  if (isBrowser(request.headers) && !host.throwAway) {
    const page = origin.kind === 'listed' ? origin.value : null
    const {project} = context
    const redirect = lake.streamRedirects.redirect({url, host, project, viewer, origin: page})
    if (redirect) return redirect
  }
  lake.streams.checkCapacity(viewer)
  let stop: (() => void) | undefined
  const stream = openEventStream({
    signal: request.signal,
    disconnect: context.disconnect,
    lifetime: lake.limits.listenerSeconds * 1000,
    onEnd() {
      stop?.()
      lake.streams.remove(stream)
    },
  })
  lake.streams.add(dataset, stream, viewer)
  /**
   * Ends the stream, because skipping a commit would be a silent gap. The client reconnects and resumes or
   * resets.
   */
  const fail = (error: unknown): void => {
    if (!(error instanceof LakeError)) lake.report(error)
    // A permanent error: report it, so that the client stops reconnecting.
    else if (error.code !== 'unavailable') stream.send(channelError(error))
    stream.end()
  }
  const follow: Follow = (missed, events, broker = dataset.broker) => {
    if (!stream.ended) stop = followBroker({broker, missed, stream, events, fail})
  }
  try {
    await begin(stream, follow)
  } catch (error) {
    fail(error)
  }
  return stream.response
}

/** Returns an error as an event. Clients ignore the status of a stream and read only this form. */
export function channelError(error: LakeError): StreamEvent {
  const {code, message, details = {type: 'listenError', description: message}} = error
  return {name: 'channelError', data: refusalBody(new LakeError(code, message, details))}
}
