import {LakeError} from '../error.ts'
import type {EventStream} from './event-stream.ts'

/** Every event stream that is open, so that a lake or a dataset can be closed at once. */
export interface Streams {
  /** @throws LakeError `rate_limited` when there are as many as the lake allows */
  makeRoom: () => void
  add: (dataset: object, stream: EventStream) => void
  remove: (stream: EventStream) => void
  /** Tells the dataset's readers not to come back, and ends their streams. */
  disconnect: (dataset: object, reason: string) => void
  endAll: () => void
}

/** `limit`: as Sanity's documentation has it, 1,000 at once. */
export function createStreams(limit = 1000): Streams {
  const open = new Map<EventStream, object>()
  return {
    makeRoom() {
      if (open.size < limit) return
      throw new LakeError(
        'rate_limited',
        `${limit} event streams are open, which is the most this lake holds at once. Close some, or try again later.`,
      )
    },
    add: (dataset, stream) => void open.set(stream, dataset),
    remove: (stream) => void open.delete(stream),
    disconnect(dataset, reason) {
      for (const [stream, of] of open) {
        if (of !== dataset) continue
        stream.send({name: 'disconnect', data: {reason}})
        stream.end()
      }
    },
    endAll() {
      for (const stream of open.keys()) stream.end()
    },
  }
}
