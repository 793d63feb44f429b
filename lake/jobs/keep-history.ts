import type {Dataset} from '../dataset.ts'
import type {Erasure} from '../store/erase-remains.ts'
import {pruneHistory} from '../history/prune-history.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Prunes history that is older than `days`, now and once a day. Without `days` it does nothing.
 *
 * @returns a function that stops the job
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
