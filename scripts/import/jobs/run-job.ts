import {setPriority} from 'node:os'
import type {SanityClient} from '@sanity/client'
import {
  activePhase,
  isOpen,
  type JobState,
  type Job,
  type Wish,
} from '../../../common/imports/job.ts'
import type {JobStore} from '../../../common/imports/job-store.ts'
import type {Settings} from '../../system/load-settings.ts'
import {StartFailure} from '../../system/start-failure.ts'
import {importFrom, timeZoneOf} from '../archive/import-from.ts'
import {takeBack} from './take-back.ts'
import {openWriteLog, readWriteLog, revisionPrefix} from './write-log.ts'

interface Task {
  store: JobStore
  job: Job
  wish: Wish
  client: SanityClient
  settings: Settings
}

/** How often the progress of a job is stored. */
const intervalMs = 500

/**
 * Does what a writer wants of an import, and stores what became of it. It can be killed at any time: called again, it goes
 * on where it stopped. Does nothing if the wish is fulfilled.
 */
export async function runJob(
  store: JobStore,
  id: string,
  client: SanityClient,
  settings: Settings,
): Promise<void> {
  const [job, wish, before] = await Promise.all([
    store.read(id, 'job'),
    store.read(id, 'wish'),
    store.read(id, 'state'),
  ])
  const phase = wish && activePhase(wish)
  if (!job || !isOpen(wish, before) || !phase) return
  const isWriting = phase === 'importing'
  const since = before?.since ?? (isWriting ? await client.fetch<string>('now()') : undefined)
  const sameWish = before?.wish === wish.number
  let state: JobState = {
    ...(since && {since}),
    ...(before?.until && {until: before.until}),
    ...(sameWish && before.failures && {failures: before.failures}),
    wish: wish.number,
    phase,
    done: 0,
    total: 0,
    title: '',
  }
  await store.write(id, 'state', state)
  const progress = storeProgress(store, id, () => state)
  const task: Task = {store, job, wish, client, settings}
  try {
    await work(task, state, (done, total, title) => {
      state = {...state, done, total, title: title.slice(0, 200)}
      progress.touch()
    })
    await progress.end()
    const last = {planning: 'planned', importing: 'imported', 'taking back': 'taken back'} as const
    const until = isWriting ? {until: await client.fetch<string>('now()')} : {}
    await store.write(id, 'state', {...state, ...until, phase: last[phase]})
    // The archive is needed no longer, and may hold what nobody else shall read.
    if (phase !== 'planning') await store.removeUpload(id)
  } catch (error) {
    await progress.end()
    const problem = sentenceOf(error, store.archive(job), job.name)
    await store.write(id, 'state', {...state, phase: 'failed', problem})
    if (!(error instanceof StartFailure)) throw error
  }
}

async function work(
  {store, job, wish, client, settings}: Task,
  {since, until}: JobState,
  onProgress: (done: number, total: number, title: string) => void,
): Promise<void> {
  const {id} = job
  const logFile = store.path(id, 'created')
  const log = openWriteLog(logFile, id)
  try {
    if (wish.want === 'take back') {
      const now = await client.fetch<string>('now()')
      const imported = {
        ids: await readWriteLog(logFile),
        prefix: revisionPrefix(id),
        log,
        since: since ?? now,
        until: until ?? now,
      }
      const report = (done: number, total: number) => onProgress(done, total, '')
      await store.write(id, 'taken-back', await takeBack(client, imported, report))
      return
    }
    const dryRun = wish.want === 'plan'
    const report = await importFrom(store.archive(job), client, {
      ...wish.options,
      replace: false,
      dryRun,
      media: null,
      timeZone: timeZoneOf({timeZone: null}, settings),
      onProgress,
      ...(!dryRun && {log}),
    })
    await store.write(id, dryRun ? 'plan' : 'report', {...report, source: job.name})
  } finally {
    log.close()
  }
}

/** Stores the state of a job from time to time while it changes. */
function storeProgress(store: JobStore, id: string, state: () => JobState) {
  let last = 0
  let writing = Promise.resolve()
  return {
    touch() {
      if (performance.now() - last < intervalMs) return
      last = performance.now()
      writing = writing.then(() => store.write(id, 'state', state())).catch(() => {})
    },
    end: () => writing,
  }
}

/** Returns a failure as a sentence, in which the file has the name that the writer knows. */
function sentenceOf(error: unknown, path: string, name: string): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replaceAll(path, `“${name}”`)
}

/** Lets everything else on the machine go first. */
export function yieldToOthers(): void {
  try {
    setPriority(10)
  } catch {
    // Some containers do not allow it.
  }
}
