import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {ClientConfig, SanityClient} from '@sanity/client'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
import {clientOf} from './start-lake.ts'
import {freePort} from '../system/server-process.ts'

const main = path.resolve(import.meta.dirname, '../../lake/main.ts')
const children = new Set<ChildProcess>()

export interface RunningLake {
  child: ChildProcess
  output: () => string
  errors: () => string
  /** Its exit code after it has ended. */
  ended: Promise<number | null>
}

export interface LakeProcess extends RunningLake {
  port: number
  address: string
  token: string
  /** Creates a real client of the lake, with the token by default. */
  client: (config?: Partial<ClientConfig>) => SanityClient
  /** Sends `kill -9`; resolves when it has ended. */
  kill: () => Promise<void>
}

interface HowToRun {
  cwd?: string
  args?: string[]
  /** Options of Node. */
  nodeOptions?: string[]
}

/** Runs the lake as users do, in a separate process. */
export function runLake(
  folder: string,
  environment: Record<string, string> = {},
  how: HowToRun = {},
): RunningLake {
  const {cwd, args = [], nodeOptions = []} = how
  const child = fork(main, args, {
    ...(cwd !== undefined && {cwd}),
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compileCacheFolder,
      LAKE_DIR: folder,
      ...environment,
    },
    execArgv: nodeOptions,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  children.add(child)
  let output = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  // Not "close", which is not emitted once the channel is closed.
  const outputs = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'))
  const ended = once(child, 'exit').then(async ([code]) => {
    children.delete(child)
    await Promise.all(outputs)
    return code as number | null
  })
  return {child, output: () => output, errors: () => errors, ended}
}

/** Like `runLake`, and waits until it responds. */
export async function startLakeProcess(
  folder: string,
  environment: Record<string, string> = {},
  how: HowToRun = {},
): Promise<LakeProcess> {
  const port = environment['LAKE_PORT'] ?? String(await freePort())
  const running = runLake(folder, {...environment, LAKE_PORT: port}, how)
  const [message] = await Promise.race([
    once(running.child, 'message'),
    running.ended.then(() => {
      throw new Error(`The lake ended at once: ${running.errors()}`)
    }),
  ])
  const token = readFileSync(path.join(folder, 'token'), 'utf8').trim()
  return {
    ...running,
    port: Number(port),
    address: (message as {ready: string}).ready,
    token,
    client: (config) => clientOf(Number(port), {token, ...config}),
    async kill() {
      running.child.kill('SIGKILL')
      await running.ended
    },
  }
}

/** Kills the processes that a test has left running. */
export function killAll(): void {
  for (const child of children) child.kill('SIGKILL')
}
