import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './project-root.ts'

/** Environment variables of a process. Node's own type is not used, because Next makes NODE_ENV required in it. */
export type Environment = Record<string, string | undefined>

/** Loads `.env` if it exists. It never overrides variables of the shell. */
export function loadEnvFile(): void {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
