import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import type {EventStream} from './event-stream.ts'

/** Every event stream that is open, so that a lake or a dataset can be closed at once. */
export interface Streams {
  /** @throws LakeError `rate_limited` when there are as many as the lake allows */
  makeRoom: () => void
  add: (dataset: object, stream: EventStream, viewer: Viewer) => void
  remove: (stream: EventStream) => void
  /** Tells the dataset's readers not to come back, and ends their streams. */
  disconnect: (dataset: object, reason: string) => void
  /** Ends the streams of those who may no longer read; whoever comes back is judged anew. */
  endWhere: (ends: (viewer: Viewer, dataset: object) => boolean) => void
  endAll: () => void
}

export function createStreams(limit: number): Streams {
  const open = new Map<EventStream, {dataset: object; viewer: Viewer}>()
  return {
    makeRoom() {
      if (open.size < limit) return
      throw new LakeError(
        'rate_limited',
        `${limit} event streams are open, which is the most this lake holds at once. Close some, or try again later.`,
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
