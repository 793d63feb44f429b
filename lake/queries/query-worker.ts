import {flushCompileCache} from 'node:module'
import {parentPort} from 'node:worker_threads'
import type {DatabaseSync} from 'node:sqlite'
import {LRUCache} from 'lru-cache'
import {compileFilter} from '../groq/compile-filter.ts'
import {explainQuery} from '../groq/plan/explain-plan.ts'
import {namingDamage} from '../store/damage.ts'
import {inSnapshot, openForReading} from '../store/database.ts'
import {answerQuery, answerSelection} from './answer-query.ts'
import {checkLength, type QueryAnswer} from './answer.ts'
import {
  replyToError,
  type FilterJob,
  type FilterOutcome,
  type Job,
  type Message,
  type QueryJob,
  type Ready,
  type Reply,
} from './messages.ts'
import {whySlow} from './slow-query.ts'
import {evaluateRules} from './evaluate-rules.ts'
import {threadId} from './thread-priority.ts'

/**
 * The code of a worker thread, which evaluates one job after the other. It opens the datasets' files itself,
 * so each query sees the commits before its start and no later ones.
 */
const databases = new LRUCache<string, DatabaseSync>({
  max: 8,
  dispose: (database) => database.close(),
})

let tail = Promise.resolve()
// As in `main.ts`: a thread that is stopped does not write the compile cache.
parentPort?.once('message', () => setTimeout(flushCompileCache, 100).unref())
parentPort?.on('message', (message: Message) => {
  tail = tail.then(() => take(message))
})

parentPort?.postMessage({kind: 'ready', thread: threadId()} satisfies Ready, [])

/** Closing connections also frees their page caches, statements and plans. */
async function take(message: Message): Promise<void> {
  if (message.kind === 'close') databases.delete(message.file)
  else if (message.kind === 'shrink') databases.clear()
  else parentPort?.postMessage(await reply(message.job), [])
}

async function reply(job: Job): Promise<Reply> {
  try {
    return {kind: 'answer', answer: await answerJob(job)}
  } catch (error) {
    // The file is added here, because an error loses its SQLite code when it is sent to the main thread.
    return replyToError(job.kind === 'filter' ? error : namingDamage(job.file, error))
  }
}

async function answerJob(job: Job): Promise<QueryAnswer> {
  if (job.kind === 'filter') return filter(job)
  if (job.kind === 'webhook') {
    const database = openFile(job.file)
    const outcomes = await inSnapshot(database, () => evaluateRules(job, database))
    return {result: JSON.stringify(outcomes), syncTags: []}
  }
  return evaluate(job)
}

async function evaluate({
  kind,
  file,
  project,
  name,
  time,
  request,
  maxResult,
  slowMs = Infinity,
}: QueryJob): Promise<QueryAnswer> {
  const database = openFile(file)
  const dataset = {project, name, database, now: () => new Date(time)}
  return inSnapshot(database, async () => {
    if (kind === 'explain') {
      const explanation = await explainQuery(dataset, request)
      return {result: checkLength(JSON.stringify(explanation), maxResult), syncTags: []}
    }
    const begun = performance.now()
    const ask = kind === 'selection' ? answerSelection : answerQuery
    const answer = await ask(dataset, request, maxResult)
    const ms = performance.now() - begun
    return ms < slowMs ? answer : {...answer, slow: {ms, why: whySlow(dataset, request)}}
  })
}

function filter({filters, documents}: FilterJob): QueryAnswer {
  const outcomes = filters.map((each): FilterOutcome => {
    const start = performance.now()
    try {
      const matchesFilter = compileFilter(each.query, each.params)
      const matches = each.documents.map((index) => {
        const document = documents[index]
        return document !== undefined && matchesFilter(document)
      })
      return {kind: 'matches', matches, ms: performance.now() - start}
    } catch (error) {
      const outcome = replyToError(error)
      return outcome.kind === 'refusal' ? outcome : {kind: 'fault', error: stackOf(outcome.error)}
    }
  })
  return {result: JSON.stringify(outcomes), syncTags: []}
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function openFile(file: string): DatabaseSync {
  const existing = databases.get(file)
  if (existing) return existing
  const database = openForReading(file)
  databases.set(file, database)
  return database
}
