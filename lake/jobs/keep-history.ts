import type {Dataset} from '../dataset.ts'
import type {Erasure} from '../store/erase-remains.ts'
import {pruneHistory} from '../history/prune-history.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Forgets what is older than so many days, now and once a day. Without a number history is kept for ever.
 *
 * @returns the function that ends it
 */
export function keepHistory(
  dataset: Dataset,
  days: number | undefined,
  erasure: Erasure,
  report: (error: unknown) => void,
): () => void {
  if (days === undefined) return () => {}
  const prune = (): void => {
    const before = new Date(dataset.now().getTime() - days * day)
    void pruneHistory(dataset, before).then(erasure.start).catch(report)
  }
  const timer = setInterval(prune, day)
  timer.unref()
  prune()
  return () => clearInterval(timer)
}
