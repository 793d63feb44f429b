import type {Environment} from './environment.ts'
import {fork, type ChildProcess} from 'node:child_process'
import type {Readable} from 'node:stream'
import {createInterface} from 'node:readline'
import {projectRoot} from './project-root.ts'

export interface Part {
  name: string
  /** Resolves with a sentence when the part has ended, whoever ended it. */
  ended: Promise<string>
  /** Resolves with the first message that the part sends over its channel. */
  message: Promise<unknown>
  stop: () => Promise<void>
}

export interface PartOptions {
  env: Environment
  print: (line: string) => void
  printError: (line: string) => void
}

const stopWithParent = new URL('./stop-with-parent.mjs', import.meta.url).href
/** How long a part may take to close its streams and files before it is ended by force. */
const patienceMs = 10_000

/**
 * Starts one part of the system as a process of its own, which ends when this process ends, however
 * that comes about. Its output goes to `print` and `printError`, line by line.
 */
export function startPart(
  name: string,
  script: string,
  args: string[],
  {env, print, printError}: PartOptions,
): Part {
  const child = fork(script, args, {
    cwd: projectRoot,
    env: {...process.env, ...env, STARTED_BY: String(process.pid)},
    execArgv: ['--import', stopWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  printLines(child.stdout, print)
  printLines(child.stderr, printError)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`The ${name} could not be started: ${error.message}`))
    child.once('exit', (code, signal) =>
      resolve(`The ${name} stopped (${signal ? `signal ${signal}` : `exit code ${code}`}).`),
    )
  })
  const message = new Promise<unknown>((resolve) => child.once('message', resolve))
  return {name, ended, message, stop: () => stopChild(child, ended)}
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await ended
  clearTimeout(force)
}

function printLines(stream: Readable | null, print: (line: string) => void): void {
  if (!stream) return
  createInterface({input: stream}).on('line', print)
}
