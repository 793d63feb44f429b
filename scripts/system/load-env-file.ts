import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './project-root.ts'

/** Reads `.env`, when there is one. It never overrides what the shell already set. */
export function loadEnvFile(): void {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
