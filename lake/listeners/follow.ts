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
  broker: Broker
  missed: Commit[]
  stream: EventStream
  events: (commit: Commit) => StreamEvent[] | Promise<StreamEvent[]>
  report: (error: unknown) => void
}): () => void {
  const {broker, missed, stream, events, report} = options
  let tail = Promise.resolve()
  let waiting = 0

  async function deliver(commit: Commit): Promise<void> {
    waiting -= 1
    if (stream.ended) return
    try {
      for (const event of await events(commit)) stream.send(event)
    } catch (error) {
      // Left out, the commit would be a silent gap. Cut off, the reader comes back and resumes or resets.
      report(error)
      stream.end()
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
