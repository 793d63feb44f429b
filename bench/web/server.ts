import {fork} from 'node:child_process'
import {once} from 'node:events'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {waitForAnswer} from '../../scripts/system/wait-for-answer.ts'
import {freePort} from '../../tests/lake/lake-process.ts'

/** What a process has cost until now. */
export interface Usage {
  /** Milliseconds of processor time. */
  cpu: number
  /** Bytes that are in memory. */
  memory: number
}

/** A server that is measured, in a process of its own. */
export interface Server {
  name: string
  address: string
  usage: () => Promise<Usage>
  /** Everything it printed. */
  output: () => string
  stop: () => Promise<void>
}

export interface Program {
  script: string
  args?: (port: number) => string[]
  env?: Record<string, string>
}

const meter = new URL('./meter.ts', import.meta.url).href

/** Starts a server on a free port of this machine and waits until it answers. */
export async function startServer(
  name: string,
  {script, args = () => [], env = {}}: Program,
): Promise<Server> {
  const port = await freePort()
  const child = fork(script, args(port), {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      ...env,
    },
    execArgv: ['--import', meter],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const exit = once(child, 'exit')
  const address = `http://localhost:${port}`
  const ended = exit.then(([code]) => `The server “${name}” ended with ${code}:\n${output}`)
  await waitForAnswer(`${address}/`, ended)
  return {
    name,
    address,
    async usage() {
      const answer = once(child, 'message')
      child.send('usage')
      const [usage] = await answer
      return usage as Usage
    },
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await exit
    },
  }
}
