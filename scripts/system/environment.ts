import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './project-root.ts'

export type {Environment} from '../../common/settings/variables.ts'

/** Loads `.env` if it exists. It never overrides variables of the shell. */
export function loadEnvFile(): void {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
