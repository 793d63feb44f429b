import {nextReleaseTime, publishDueReleases} from '../actions/due-releases.ts'
import type {Dataset} from '../dataset.ts'

/**
 * The maximum delay of a timer. Timers run on the monotonic clock, which stops while a machine is suspended and does not
 * follow a corrected wall clock, so the time is compared each minute.
 */
const maxDelayMs = 60_000

/**
 * Publishes scheduled releases when they are due, including those that became due while the lake was not
 * running.
 *
 * @returns a function that stops the job
 */
export function keepReleaseSchedule(
  dataset: Dataset,
  author: string,
  report: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined

  /** `retryMs`: the delay if a release is due already. */
  function plan(retryMs = 0): void {
    clearTimeout(timer)
    const next = nextReleaseTime(dataset)
    if (!next) return
    const wait = next.getTime() - dataset.now().getTime()
    timer = setTimeout(publish, Math.min(wait > 0 ? wait : retryMs, maxDelayMs))
    timer.unref()
  }

  function publish(): void {
    publishDueReleases(dataset, author, report)
    // A release that failed is still due: retry later.
    plan(60_000)
  }

  const unsubscribe = dataset.broker.subscribe((commit) => {
    if (commit.changes.some(({documentId}) => documentId.startsWith('_.releases.'))) plan()
  })
  plan()
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
