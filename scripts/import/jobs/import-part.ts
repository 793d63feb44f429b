import {mkdirSync, watch} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {activePhase, isActive, isOpen} from '../../../common/imports/job.ts'
import {jobStore, type JobStore} from '../../../common/imports/job-store.ts'
import type {Environment} from '../../system/environment.ts'
import {startPart, type Part} from '../../system/part.ts'

export interface ImportPartOptions {
  /** The folder of the jobs. */
  folder: string
  /** Starts the process that works on a job. Tests give another one. */
  start?: (id: string) => Pick<Part, 'ended' | 'stop'>
  print?: (line: string) => void
}

interface Running {
  id: string
  wish: number
  process: Pick<Part, 'ended' | 'stop'>
}

/** Where watching a folder is not possible, as on some network drives, a wish is found so late. */
const intervalMs = 5000
/** After so many processes that ended unexpectedly, the writer decides whether to try again. */
const maxFailures = 3
/** A larger heap would take memory away from lake and site. Its other memory is small. */
const nodeOptions = ['--max-old-space-size=384', '--max-semi-space-size=8']

/**
 * Works on the imports that were begun in the Studio, one after the other, each in a process of its own. Imports that were
 * not finished when the system stopped go on.
 */
export function startImports({folder, start, print = console.error}: ImportPartOptions) {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const store = jobStore(folder)
  const begin = start ?? ((id: string) => startProcess(folder, id, print))
  let running: Running | undefined
  let checking: Promise<void> | undefined
  const state = {isStopped: false, again: false}

  /** Looks at all jobs, once at a time. */
  function check(): void {
    state.again = true
    checking ??= lookUntilCurrent()
  }

  async function lookUntilCurrent(): Promise<void> {
    while (state.again && !state.isStopped) {
      state.again = false
      try {
        await look()
      } catch (error) {
        print(`The imports could not be read: ${String(error)}`)
      }
    }
    checking = undefined
  }

  async function look(): Promise<void> {
    if (running) {
      const wish = await store.read(running.id, 'wish')
      if (wish?.number === running.wish) return
      const {process} = running
      // Before it ends, so that this end does not count as a failure.
      running = undefined
      await process.stop()
    }
    const next = await nextJob(store)
    if (!next || state.isStopped) return
    const process = begin(next.id)
    const own = {...next, process}
    running = own
    void follow(own)
  }

  async function follow(own: Running): Promise<void> {
    const sentence = await own.process.ended
    // One that was stopped because of another wish, or with the system, has not failed.
    if (running !== own || state.isStopped) return
    if (await noteEnd(store, own)) print(`[import] ${sentence}`)
    if (running !== own) return
    running = undefined
    check()
  }

  const watcher = watchFolder(folder, check)
  const timer = setInterval(check, intervalMs)
  check()
  return {
    async stop() {
      state.isStopped = true
      watcher?.close()
      clearInterval(timer)
      await running?.process.stop()
      await checking
    },
  }
}

/** Returns the job whose wish waits longest. Fulfils wishes that need no process. */
async function nextJob(store: JobStore): Promise<{id: string; wish: number} | undefined> {
  for (const {id} of (await store.jobs()).toReversed()) {
    const [wish, state] = await Promise.all([store.read(id, 'wish'), store.read(id, 'state')])
    if (!isOpen(wish, state)) continue
    if (activePhase(wish)) return {id, wish: wish.number}
    const empty = {done: 0, total: 0, title: ''}
    await store.write(id, 'state', {...empty, ...state, wish: wish.number, phase: 'stopped'})
  }
  return undefined
}

/** Counts a process that ended before the end of its work. Returns whether it did. */
async function noteEnd(store: JobStore, {id, wish}: {id: string; wish: number}): Promise<boolean> {
  const state = await store.read(id, 'state')
  const isUnfinished = state?.wish !== wish || isActive(state.phase)
  if (!isUnfinished || !(await store.read(id, 'job'))) return false
  const failures = (state?.wish === wish ? (state.failures ?? 0) : 0) + 1
  const before = {done: 0, total: 0, title: '', phase: 'planning' as const, ...state}
  await store.write(id, 'state', {
    ...before,
    wish,
    failures,
    ...(failures >= maxFailures
      ? {
          phase: 'failed',
          problem: 'It ended unexpectedly three times. The log of the system says more.',
        }
      : !isActive(before.phase) && {phase: 'planning'}),
  })
  return true
}

/** Starts the process that works on a job. */
export function startProcess(
  folder: string,
  id: string,
  print: (line: string) => void,
  env: Environment = {},
): Part {
  const script = fileURLToPath(new URL('./main.ts', import.meta.url))
  const show = (line: string) => print(`[import] ${line}`)
  return startPart('import', script, [folder, id], {
    env,
    nodeOptions,
    print: show,
    printError: show,
  })
}

/** Undefined where the system cannot watch folders. */
function watchFolder(folder: string, onChange: () => void) {
  try {
    const watcher = watch(folder, {recursive: true}, (_, file) => {
      if (file === null || file.endsWith('wish.json')) onChange()
    })
    watcher.on('error', () => {})
    return watcher
  } catch {
    return undefined
  }
}
