import type {Dataset} from '../dataset.ts'
import {createWordIndexer} from '../store/word-indexer.ts'

/** The time for a batch. Its commit takes about as long again; then others get a turn. */
const batchMs = 2
/** The pause after a write, so that a series of writes is not slowed down, and indexed once. */
const pauseMs = 200
/** The pause after an error, for example while the disk is full. */
const retryMs = 30_000

/**
 * Indexes the words of written documents in the background, in short batches. Until then they are in the
 * table `words_pending`.
 *
 * @returns a function that stops the job
 */
export function indexWords(dataset: Dataset, report: (error: unknown) => void): () => void {
  const indexer = createWordIndexer(dataset.database)
  let timer: NodeJS.Timeout | undefined

  function plan(delayMs: number): void {
    timer ??= setTimeout(work, delayMs)
    timer.unref()
  }

  function work(): void {
    timer = undefined
    if (!dataset.database.isOpen) return
    const end = performance.now() + batchMs
    try {
      if (indexer.step(() => performance.now() > end)) plan(0)
    } catch (error) {
      report(error)
      plan(retryMs)
    }
  }

  const unsubscribe = dataset.broker.subscribe(() => plan(pauseMs))
  plan(0)
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
