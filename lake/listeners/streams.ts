import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import type {EventStream} from './event-stream.ts'

/** All open event streams, so that a lake or a dataset can end them. */
export interface Streams {
  /** @throws LakeError `rate_limited` at the limit; clients without a token may use half of it */
  checkCapacity: (viewer: Viewer) => void
  add: (dataset: object, stream: EventStream, viewer: Viewer) => void
  remove: (stream: EventStream) => void
  /**
   * Sends the dataset's clients a `disconnect` event, after which they do not reconnect, and ends their
   * streams.
   */
  disconnect: (dataset: object, reason: string) => void
  /** Ends the streams of clients that may no longer read; a reconnection is authorized again. */
  endWhere: (ends: (viewer: Viewer, dataset: object) => boolean) => void
  endAll: () => void
}

export function createStreams(limit: number): Streams {
  const open = new Map<EventStream, {dataset: object; viewer: Viewer}>()
  return {
    checkCapacity(viewer) {
      const anonymous = [...open.values()].filter((each) => each.viewer.kind === 'anonymous')
      const isFull = viewer.kind === 'anonymous' && anonymous.length >= Math.ceil(limit / 2)
      if (open.size < limit && !isFull) return
      throw new LakeError(
        'rate_limited',
        `Too many event streams are open: the limit is ${limit}, and half of it for clients without a token. Close some, or try again later.`,
      )
    },
    add: (dataset, stream, viewer) => void open.set(stream, {dataset, viewer}),
    remove: (stream) => void open.delete(stream),
    disconnect(dataset, reason) {
      for (const [stream, of] of open) {
        if (of.dataset !== dataset) continue
        stream.send({name: 'disconnect', data: {reason}})
        stream.end()
      }
    },
    endWhere(ends) {
      for (const [stream, {viewer, dataset}] of open) if (ends(viewer, dataset)) stream.end()
    },
    endAll() {
      for (const stream of open.keys()) stream.end()
    },
  }
}
