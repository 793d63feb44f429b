import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {lakeEnvironment, lakeNodeOptions} from '../../scripts/system/start-lake-part.ts'
import {startLakeProcess} from '../../tests/lake/lake-process.ts'
import {freePort} from '../../tests/system/server-process.ts'

const meter = new URL('./meter.ts', import.meta.url).href

/** What a measured process has used. */
export interface Usage {
  /** Milliseconds of processor time. */
  cpu: number
  /** The longest time in milliseconds that its main thread was busy since the last report. */
  stall: number
}

/** A server in a process of its own. */
export interface Measured {
  address: string
  pid: number
  usage: () => Promise<Usage>
  stop: () => Promise<void>
}

export interface MeasuredLake extends Measured {
  token: string
}

/** `env`: further environment variables. */
export async function startLake(
  folder: string,
  env: Record<string, string> = {},
): Promise<MeasuredLake> {
  const nodeOptions = [...lakeNodeOptions, '--import', meter]
  const lake = await startLakeProcess(folder, {...lakeEnvironment, ...env}, {nodeOptions})
  return {
    ...measured(lake.child, `http://localhost:${lake.port}`),
    token: lake.token,
    async stop() {
      lake.child.kill('SIGTERM')
      await lake.ended
    },
  }
}

/** Starts the server that sends the same bytes to everybody. */
export async function startConstantServer(): Promise<Measured> {
  const port = await freePort()
  const child = start('constant-server.ts', [String(port)])
  await once(child, 'message')
  return measured(child, `http://localhost:${port}`)
}

/** Starts a process that holds the articles in memory for groq-js. Resolves after it has run each query once. */
export async function startHolder(articles: number): Promise<Measured> {
  const child = start('hold-articles.ts', [String(articles)])
  await once(child, 'message')
  return measured(child, '')
}

function start(script: string, args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, script), args, {execArgv: ['--import', meter]})
}

function measured(child: ChildProcess, address: string): Measured {
  return {
    address,
    pid: child.pid ?? 0,
    async usage() {
      const reply = once(child, 'message')
      child.send('usage')
      const [usage] = await reply
      return usage as Usage
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

/** Returns the bytes of memory of a process with its share of what it shares (Linux); NaN elsewhere. */
export function memoryOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}
