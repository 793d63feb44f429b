import {flushCompileCache} from 'node:module'
import {parentPort} from 'node:worker_threads'
import type {DatabaseSync} from 'node:sqlite'
import {query} from '../groq/query.ts'
import {inSnapshot, openForReading} from '../store/database.ts'
import {answerOf} from './answer.ts'
import {replyToError, type Job, type Message, type Reply} from './messages.ts'

/**
 * A worker's thread: evaluates one query after the other. It reads the datasets' files by itself,
 * so it sees what is committed when it begins with a query, and nothing that comes later.
 */
const databases = new Map<string, DatabaseSync>()
const mostOpen = 8

let tail = Promise.resolve()
// As in `main.ts`: a thread that is stopped leaves nothing for the next one.
parentPort?.once('message', () => setTimeout(flushCompileCache, 100).unref())
parentPort?.on('message', (message: Message) => {
  tail = tail.then(() => take(message))
})

async function take(message: Message): Promise<void> {
  if (message.kind === 'close') closeFile(message.file)
  else parentPort?.postMessage(await reply(message.job), [])
}

async function reply({file, project, name, time, request}: Job): Promise<Reply> {
  try {
    const database = openFile(file)
    const dataset = {project, name, database, now: () => new Date(time)}
    const result = await inSnapshot(database, () => query(dataset, request))
    return {kind: 'answer', answer: answerOf(result)}
  } catch (error) {
    return replyToError(error)
  }
}

function openFile(file: string): DatabaseSync {
  const database = databases.get(file) ?? openForReading(file)
  databases.delete(file)
  databases.set(file, database)
  const [oldest] = databases.keys()
  if (databases.size > mostOpen && oldest !== undefined) closeFile(oldest)
  return database
}

function closeFile(file: string): void {
  databases.get(file)?.close()
  databases.delete(file)
}
