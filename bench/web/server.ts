import {once} from 'node:events'
import {startServerProcess} from '../../tests/system/server-process.ts'

/** The resources that a process has used so far. */
export interface Usage {
  /** Milliseconds of processor time. */
  cpu: number
  /** Resident memory in bytes. */
  memory: number
}

/** A measured server in its own process. */
export interface Server {
  name: string
  address: string
  usage: () => Promise<Usage>
  /** Its complete output. */
  output: () => string
  stop: () => Promise<void>
}

export interface Program {
  script: string
  args?: (port: number) => string[]
  env?: Record<string, string>
}

const meter = new URL('./meter.ts', import.meta.url).href

/** Starts a server on a free port of this machine and waits until it responds. */
export async function startServer(
  name: string,
  {script, args = () => [], env = {}}: Program,
): Promise<Server> {
  const server = await startServerProcess({
    name: `The server “${name}”`,
    script,
    args,
    env: {...process.env, ...env},
    preload: meter,
    readyPath: '/',
  })
  return {
    ...server,
    name,
    async usage() {
      const reply = once(server.child, 'message')
      server.child.send('usage')
      const [usage] = await reply
      return usage as Usage
    },
  }
}
