import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import type {EventStream} from './event-stream.ts'

/** Every event stream that is open, so that a lake or a dataset can be closed at once. */
export interface Streams {
  /** @throws LakeError `rate_limited` when there are as many as the lake allows, to people without a token half */
  makeRoom: (viewer: Viewer) => void
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
    makeRoom(viewer) {
      const anonymous = [...open.values()].filter((each) => each.viewer.kind === 'anonymous')
      const isFull = viewer.kind === 'anonymous' && anonymous.length >= Math.ceil(limit / 2)
      if (open.size < limit && !isFull) return
      throw new LakeError(
        'rate_limited',
        `As many event streams are open as this lake holds at once (${limit}, for readers without a token half as many). Close some, or try again later.`,
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
