import type {Environment} from './environment.ts'
import {fork, type ChildProcess} from 'node:child_process'
import type {Readable} from 'node:stream'
import {createInterface} from 'node:readline'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
import {projectRoot} from './project-root.ts'

export interface Part {
  name: string
  /** Resolves with a sentence when the part has ended, for whatever reason. */
  ended: Promise<string>
  /** Resolves with the first message that the part sends over its IPC channel. */
  message: Promise<unknown>
  /** Sends it a message. Does nothing if it has ended. */
  send: (message: string) => void
  stop: () => Promise<void>
}

export interface PartOptions {
  env: Environment
  /** Options of Node. */
  nodeOptions?: readonly string[]
  print: (line: string) => void
  printError: (line: string) => void
}

const stopWithParent = new URL('./stop-with-parent.mjs', import.meta.url).href
/** How long a part may take to close its streams and files before it is killed. */
const killTimeoutMs = 10_000

/**
 * Starts one part of the system in a child process, which ends with this process in all cases. Each line of
 * its output is passed to `print` or `printError`.
 */
export function startPart(
  name: string,
  script: string,
  args: string[],
  {env, nodeOptions = [], print, printError}: PartOptions,
): Part {
  const child = fork(script, args, {
    cwd: projectRoot,
    env: {
      NODE_COMPILE_CACHE: compileCacheFolder,
      ...process.env,
      ...env,
      STARTED_BY: String(process.pid),
    },
    execArgv: [...nodeOptions, '--import', stopWithParent],
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
  const send = (text: string) => {
    if (child.connected) child.send(text)
  }
  return {name, ended, message, send, stop: () => stopChild(child, ended)}
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), killTimeoutMs)
  await ended
  clearTimeout(force)
}

function printLines(stream: Readable | null, print: (line: string) => void): void {
  if (!stream) return
  createInterface({input: stream}).on('line', print)
}
