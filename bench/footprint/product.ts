import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {freePort} from '../../tests/system/server-process.ts'
import type {Environment} from '../../scripts/system/environment.ts'
import type {Checkout} from './checkout.ts'

/** The product of a checkout, as `npm start` runs it. */
export interface Product {
  pid: number
  site: string
  /** From the command to the first page with status 200, in seconds. */
  seconds: number
  stop: () => Promise<void>
}

/** Creates a folder for the lake's content, so that all starts of a checkout use the same one. */
export async function createContent(): Promise<{folder: string; remove: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-footprint-'))
  return {folder, remove: () => rm(folder, {recursive: true, force: true})}
}

/** Runs `npm start` on free ports and waits until the home page responds. Throws with the output if it ends. */
export async function startProduct(checkout: Checkout, content: string): Promise<Product> {
  const [port, lakePort] = [await freePort(), await freePort()]
  const site = `http://localhost:${port}`
  const start = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: checkout.folder,
    env: {
      ...process.env,
      ...withoutNpm(),
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      LAKE_DIR: content,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const exit = once(child, 'exit')
  while (!(await isServed(site))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`npm start ended in ${checkout.folder}:\n${output}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seconds = (performance.now() - start) / 1000
  return {
    pid: child.pid ?? 0,
    site,
    seconds,
    async stop() {
      child.kill('SIGTERM')
      await exit
    },
  }
}

async function isServed(site: string): Promise<boolean> {
  try {
    const response = await fetch(site, {headers: {accept: 'text/html'}})
    await response.text()
    return response.status === 200
  } catch {
    return false
  }
}

/** Unsets what this benchmark's own `npm run` has set, so that the checkout finds its own packages. */
function withoutNpm(): Environment {
  const names = Object.keys(process.env).filter((name) => /^(npm_|INIT_CWD$|NODE$)/i.test(name))
  const folders = (process.env['PATH'] ?? '').split(':')
  return {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    PATH: folders.filter((folder) => !folder.includes('node_modules')).join(':'),
  }
}
