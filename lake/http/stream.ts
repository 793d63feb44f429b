import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {OpenDataset} from '../datasets/datasets.ts'
import {LakeError} from '../error.ts'
import {openEventStream, type EventStream, type StreamEvent} from '../listeners/event-stream.ts'
import {follow as followBroker} from '../listeners/follow.ts'
import type {Call} from './call.ts'
import {refusalBody} from './respond.ts'
import {isBrowser} from './stream-redirect.ts'

type Follow = (
  missed: Commit[],
  events: (commit: Commit) => StreamEvent[] | Promise<StreamEvent[]>,
  /** Where further commits come from; the dataset's own broker, when left out. */
  broker?: Pick<Broker, 'subscribe'>,
) => void

/**
 * Opens an event stream over a dataset, or sends a browser on to a host name of its own for it
 * (`stream-redirect.ts`). `begin` writes the first events and then says what becomes of each commit.
 */
export function openStream(
  call: Call,
  dataset: OpenDataset,
  begin: (stream: EventStream, follow: Follow) => void,
): Response {
  const {lake, request, url, origin, viewer, host} = call
  if (request.method === 'HEAD') {
    throw new LakeError('method_not_allowed', 'An event stream has no HEAD: use GET.')
  }
  if (isBrowser(request.headers) && !host.throwAway) {
    const page = origin.kind === 'listed' ? origin.value : null
    const {project} = call
    const redirect = lake.streamRedirects.redirect({url, host, project, viewer, origin: page})
    if (redirect) return redirect
  }
  lake.streams.makeRoom(viewer)
  let stop: (() => void) | undefined
  const stream = openEventStream({
    signal: request.signal,
    disconnect: call.disconnect,
    lifetime: lake.limits.listenerSeconds * 1000,
    onEnd() {
      stop?.()
      lake.streams.remove(stream)
    },
  })
  lake.streams.add(dataset, stream, viewer)
  /** Left out, a commit would be a silent gap. Cut off, the reader comes back and resumes or resets. */
  const fail = (error: unknown): void => {
    if (!(error instanceof LakeError)) lake.report(error)
    // What it asks for cannot be: it is told so, and does not come back.
    else if (error.code !== 'unavailable') stream.send(channelError(error))
    stream.end()
  }
  begin(stream, (missed, events, broker = dataset.broker) => {
    stop = followBroker({broker, missed, stream, events, fail})
  })
  return stream.response
}

/** A refusal within a stream: a status would tell a client nothing, and of a body it reads only this form. */
export function channelError(error: LakeError): StreamEvent {
  const {code, message, details = {type: 'listenError', description: message}} = error
  return {name: 'channelError', data: refusalBody(new LakeError(code, message, details))}
}
