import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
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
 * Starts the lake in a child process and waits until it is ready. Its request log is hidden (`npm run lake`
 * and LAKE_SHOW_LOG=1 show it); errors are printed.
 *
 * @throws StartFailure with the lake's own message if it cannot start.
 */
export async function startLakePart(settings: Settings, env: Environment = {}): Promise<LakePart> {
  let ready = false
  const startupErrors: string[] = []
  const part = startPart('lake', join(projectRoot, 'lake', 'main.ts'), [], {
    env: {NODE_COMPILE_CACHE: compileCacheFolder, ...env},
    print: settings.showLakeLog ? (line) => console.log(`[lake] ${line}`) : () => {},
    printError: (line) => (ready ? console.error(`[lake] ${line}`) : startupErrors.push(line)),
  })
  const first = await Promise.race([part.message, part.ended])
  if (typeof first === 'string') throw new StartFailure(startupErrors.join('\n') || first)
  ready = true
  for (const line of startupErrors) console.error(`[lake] ${line}`)
  return {part, token: await readToken(settings)}
}

async function readToken({lake}: Settings): Promise<string> {
  return lake.token ?? (await readFile(join(lake.folder, 'token'), 'utf8')).trim()
}
