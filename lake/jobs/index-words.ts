import type {Dataset} from '../dataset.ts'
import {createWordIndexer} from '../store/word-indexer.ts'

/** How long a step indexes documents. Its commit takes about the same time. */
const stepMs = 2
/** The pause between steps, in which the lake handles requests. */
const pauseMs = 4
/** The pause while documents are written, so that an import is not slowed down. */
const pauseOfWritesMs = 100
/** The pause after an error, for example while the disk is full. */
const retryMs = 30_000

/**
 * Indexes the words of written documents in the background, in short steps. Until then they are in the
 * table `words_pending`.
 *
 * @returns a function that stops the job
 */
export function indexWords(dataset: Dataset, report: (error: unknown) => void): () => void {
  const indexer = createWordIndexer(dataset.database)
  let timer: NodeJS.Timeout | undefined
  let lastWrite = -Infinity

  function plan(delayMs: number): void {
    timer ??= setTimeout(work, delayMs)
    timer.unref()
  }

  function work(): void {
    timer = undefined
    if (!dataset.database.isOpen) return
    const start = performance.now()
    try {
      const isLeft = indexer.step(() => performance.now() - start > stepMs)
      if (isLeft) plan(start - lastWrite < pauseOfWritesMs ? pauseOfWritesMs : pauseMs)
    } catch (error) {
      report(error)
      plan(retryMs)
    }
  }

  const unsubscribe = dataset.broker.subscribe(() => {
    lastWrite = performance.now()
    plan(pauseOfWritesMs)
  })
  plan(0)
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
