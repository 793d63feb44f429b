import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {setPriority} from 'node:os'
import {compileCacheFolder} from '../compile-cache.ts'
import type {SvgJob, SvgKind, SvgReply} from './svg-process.ts'

/** A process that draws one SVG after the other. */
export interface DrawingProcess {
  /**
   * Resolves with the reply. Resolves with the reason if there is none: the process was killed because of the time limit,
   * or it has ended itself. It cannot be used afterwards.
   */
  ask: (job: SvgJob<SvgKind>, maxSeconds: number) => Promise<SvgReply | 'late' | 'ended'>
  readonly hasEnded: boolean
  end: () => void
}

/** Other images and the lake's main thread go first. */
const nice = 10

export function startDrawingProcess(): DrawingProcess {
  const child = fork(new URL('./svg-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    env: {...process.env, NODE_COMPILE_CACHE: compileCacheFolder},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  lowerPriority(child.pid)
  let hasEnded = false
  const ended = new Promise<'ended'>((resolve) => {
    const onEnd = () => {
      hasEnded = true
      resolve('ended')
    }
    // "error" is sent if the process could not be started, or no longer receives messages.
    child.once('exit', onEnd).on('error', onEnd)
  })
  const nextMessage = async (): Promise<SvgReply | 'ended'> =>
    Promise.race([ended, once(child, 'message').then(([message]) => message as SvgReply)])
  /** The start does not count as drawing. */
  const ready = nextMessage()

  return {
    get hasEnded() {
      return hasEnded
    },
    async ask(job, maxSeconds) {
      keepAlive(child, true)
      let isLate = false
      const late = () => {
        isLate = true
        child.kill('SIGKILL')
      }
      if ((await ready) === 'ended') return 'ended'
      const timer = setTimeout(late, maxSeconds * 1000)
      const reply = nextMessage()
      child.send(job)
      const answer = await reply
      clearTimeout(timer)
      keepAlive(child, false)
      return answer === 'ended' && isLate ? 'late' : answer
    },
    end: () => void child.kill('SIGKILL'),
  }
}

/** Sets whether this process waits for the other one before it ends. */
function keepAlive(child: ChildProcess, isWaiting: boolean): void {
  for (const each of [child, child.channel]) {
    if (isWaiting) each?.ref()
    else each?.unref()
  }
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, nice)
  } catch {
    // The operating system does not allow it, or the process has ended.
  }
}
