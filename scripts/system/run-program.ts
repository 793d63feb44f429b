import type {Environment} from './environment.ts'
import {spawn, type ChildProcess} from 'node:child_process'
import {join} from 'node:path'
import {projectRoot} from './project-root.ts'

export interface ProgramResult {
  code: number
  output: string
}

/** Returns the JavaScript file of a package's command, to run it under the same Node version. */
export function packageCommand(path: string): string {
  return join(projectRoot, 'node_modules', path)
}

/** Running programs. Each leads its own process group, so that its workers end with it. */
const running = new Set<ChildProcess>()

/** Stops every program that `runProgram` has started, with its workers. */
export function stopPrograms(): void {
  for (const {pid} of running) {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  }
}

export interface ProgramOptions {
  env?: Environment
  /** Also passes the output on to the terminal. */
  show?: boolean
  /** Ends the program if this process is killed. A build that goes on would prevent the next one. */
  endWithParent?: boolean
}

const stopWithParent = new URL('./stop-with-parent.mjs', import.meta.url).href

/** Runs a Node program to its end and returns its output. */
export function runProgram(
  args: string[],
  {env = {}, show = false, endWithParent = false}: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const watch = endWithParent ? ['--import', stopWithParent] : []
    const child = spawn(process.execPath, [...watch, ...args], {
      cwd: projectRoot,
      env: {...process.env, ...env, ...(endWithParent && {STARTED_BY: String(process.pid)})},
      stdio: ['ignore', 'pipe', 'pipe', ...(endWithParent ? (['ipc'] as const) : [])],
      detached: true,
    })
    running.add(child)
    let output = ''
    const collect = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      if (show) target.write(chunk)
    }
    child.stdout?.on('data', collect(process.stdout))
    child.stderr?.on('data', collect(process.stderr))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({code: code ?? 1, output})
    })
  })
}
