import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {waitForResponse} from '../../scripts/system/wait-for-response.ts'
import {createServer} from 'node:net'

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

/** Returns an unused port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address === 'object' && address) return address.port
  throw new Error('The server has no port.')
}
