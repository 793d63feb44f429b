import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseEnv} from 'node:util'
import type {Environment} from '../../common/settings/variables.ts'
import {projectRoot} from './project-root.ts'
import {StartFailure} from './start-failure.ts'

export type {Environment}

/** Loads `.env` if it exists. It never overrides variables of the shell. Throws a `StartFailure` if it cannot be read. */
export function loadEnvFile(
  file = join(projectRoot, '.env'),
  env: Record<string, string | undefined> = process.env,
): void {
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnv(read(file)))) env[name] ??= value
}

function read(file: string): string {
  try {
    // Editors of Windows begin a file with a byte order mark, which would be part of the first name.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const {code = error} = error as NodeJS.ErrnoException
    throw new StartFailure(
      `The settings in ${file} cannot be read (${code}). Make it a file that this user may read, or remove it.`,
    )
  }
}
