import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {EventStream, StreamEvent} from './event-stream.ts'

/** Transactions that may wait to be judged by one listener's filter before it is cut off. */
const waitingLimit = 10_000

/**
 * Writes each commit's events into the stream, in order and one commit at a time: first the missed
 * ones, then those to come. Call it in the same tick in which `missed` was read, so that no commit
 * falls between the two.
 *
 * @returns the function that stops it
 */
export function follow(options: {
  broker: Pick<Broker, 'subscribe'>
  missed: Commit[]
  stream: EventStream
  events: (commit: Commit) => StreamEvent[] | Promise<StreamEvent[]>
  /** Told what `events` throws: the stream is to be ended, for without the commit it would have a gap. */
  fail: (error: unknown) => void
}): () => void {
  const {broker, missed, stream, events, fail} = options
  let tail = Promise.resolve()
  let waiting = 0

  async function deliver(commit: Commit): Promise<void> {
    waiting -= 1
    if (stream.ended) return
    try {
      for (const event of await events(commit)) stream.send(event)
    } catch (error) {
      fail(error)
    }
  }

  function take(commit: Commit): void {
    if (stream.ended) return
    waiting += 1
    if (waiting > waitingLimit) stream.end()
    tail = tail.then(() => deliver(commit))
  }

  for (const commit of missed) take(commit)
  return broker.subscribe(take)
}
