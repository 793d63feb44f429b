import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {waitForResponse} from '../../scripts/system/wait-for-response.ts'
import {createServer} from 'node:net'
import {threadId} from 'node:worker_threads'

/** A server in a child process. */
export interface ServerProcess {
  address: string
  child: ChildProcess
  /** Its complete output. */
  output: () => string
  /** Sends SIGTERM and resolves when the process has ended. */
  stop: () => Promise<void>
}

export interface ServerProgram {
  /** The label in messages. */
  name: string
  script: string
  args?: (port: number) => string[]
  env: Record<string, string | undefined>
  /** A module to load before the script. */
  preload: string
  /** The path to poll until the server is ready. */
  readyPath: string
}

/** Starts a Node.js server on a free port and waits until it responds. Rejects with its output if it ends before. */
export async function startServerProcess(program: ServerProgram): Promise<ServerProcess> {
  const {name, script, args = () => [], env, preload, readyPath} = program
  const port = await freePort()
  const child = fork(script, args(port), {
    cwd: projectRoot,
    env: {
      // As `npm start` does: without it, each start compiles everything.
      NODE_COMPILE_CACHE: compileCacheFolder,
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
    },
    execArgv: ['--import', preload],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const exit = once(child, 'exit')
  const address = `http://localhost:${port}`
  const ended = exit.then(([code]) => `${name} ended with ${code}:\n${output}`)
  await waitForResponse(address + readyPath, ended)
  return {
    address,
    child,
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await exit
    },
  }
}

/**
 * The ports below those that systems choose for connections (from 32768 on Linux), and above those that browsers
 * refuse. A port that the system chooses can be taken before the server that it is for has started.
 */
const ports = {first: 11_000, count: 21_000}

/** Test processes and their threads begin far from each other. */
let turn = process.pid * 101 + threadId * 997

/** Returns an unused port of this machine, each time another one. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < ports.count; tries++) {
    const port = ports.first + (turn++ % ports.count)
    if (await isFree(port)) return port
  }
  throw new Error('This machine has no free port.')
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
