import {nextReleaseTime, publishDueReleases} from '../actions/due-releases.ts'
import type {Dataset} from '../dataset.ts'

/** The longest that a timer can wait, some 24 days. */
const longest = 2 ** 31 - 1

/**
 * Publishes scheduled releases when their time has come, also those whose time passed while the lake
 * was down.
 *
 * @returns the function that ends it
 */
export function keepReleaseSchedule(
  dataset: Dataset,
  author: string,
  report: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined

  /** `again`: milliseconds until one that is due already. */
  function plan(again = 0): void {
    clearTimeout(timer)
    const next = nextReleaseTime(dataset)
    if (!next) return
    const wait = next.getTime() - dataset.now().getTime()
    timer = setTimeout(publish, Math.min(wait > 0 ? wait : again, longest))
    timer.unref()
  }

  function publish(): void {
    publishDueReleases(dataset, author, report)
    // One that was refused stays due: it is tried again, but not at once.
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
