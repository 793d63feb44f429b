import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Settings} from './load-settings.ts'
import type {Environment} from './environment.ts'
import {startPart, type Part} from './part.ts'
import {projectRoot} from './project-root.ts'
import {StartFailure} from './start-failure.ts'

export interface LakePart {
  part: Part
  /** The administrator's token. */
  token: string
}

/**
 * Options of Node for the lake's process.
 * - The main thread keeps little: by default V8 lets the space for new values grow to 48 MB, and never gives it back.
 *   Worker threads have their own limit (`worker-slot.ts`).
 * - A thread collects its new values alone. V8's own threads, which help by default, wait for a processor while queries
 *   use all of them, and the main thread waits for them.
 * - Heaps grow by a third rather than several times before old values are collected. Queries take the same time.
 */
export const lakeNodeOptions: readonly string[] = [
  '--max-semi-space-size=4',
  '--no-parallel-scavenge',
  '--optimize-for-size',
]

/**
 * Environment variables for the lake's process. The C library (glibc) gives memory to SQLite from a pool of its own in each
 * thread, of which much stays unused. With two pools the lake needs a tenth less memory.
 */
export const lakeEnvironment: Readonly<Record<string, string>> = {MALLOC_ARENA_MAX: '2'}

/**
 * Starts the lake in a child process and waits until it is ready. Its request log is hidden (`npm run lake`
 * and LAKE_SHOW_LOG=1 show it); errors are printed.
 *
 * @throws StartFailure with the lake's own message if it cannot start.
 */
export async function startLakePart(settings: Settings, env: Environment = {}): Promise<LakePart> {
  let ready = false
  const startupErrors: string[] = []
  const part = startPart('lake', join(projectRoot, 'lake', 'main.ts'), [], {
    env: {...lakeEnvironment, ...env},
    nodeOptions: lakeNodeOptions,
    print: settings.showLakeLog ? (line) => console.log(`[lake] ${line}`) : () => {},
    printError: (line) => (ready ? console.error(`[lake] ${line}`) : startupErrors.push(line)),
  })
  const first = await Promise.race([part.message, part.ended])
  if (typeof first === 'string') throw new StartFailure(startupErrors.join('\n') || first)
  ready = true
  for (const line of startupErrors) console.error(`[lake] ${line}`)
  const token = storedToken(settings)
  if (!token) {
    throw new StartFailure(
      `The lake has no token in ${settings.lake.folder}. Start again to create one, or set LAKE_TOKEN.`,
    )
  }
  return {part, token}
}

/** Returns the administrator's token; undefined if the lake has not generated one yet. */
export function storedToken({lake}: Settings): string | undefined {
  if (lake.token) return lake.token
  const file = join(lake.folder, 'token')
  return (existsSync(file) && readFileSync(file, 'utf8').trim()) || undefined
}
