import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {EventStream, StreamEvent} from './event-stream.ts'

/** Transactions that may be queued for one listener's filter before its stream is ended. */
const waitingLimit = 10_000

/**
 * Writes the events of each commit to the stream, in order: first the missed commits, then new ones. Call it
 * in the same tick in which `missed` was read, so that no commit is lost in between.
 *
 * @returns a function that unsubscribes
 */
export function follow(options: {
  broker: Pick<Broker, 'subscribe'>
  missed: Commit[]
  stream: EventStream
  events: (commit: Commit) => StreamEvent[] | Promise<StreamEvent[]>
  /**
   * Called with an error of `events`. The caller must end the stream, because the commit is missing from it.
   */
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
