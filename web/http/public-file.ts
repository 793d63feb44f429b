import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Returns the path of a file in `web/public`. The working directory is the project's folder, or `web` with the
 * `server.js` of a standalone build.
 */
export function publicFile(...path: string[]): string {
  const fromProject = join(process.cwd(), 'web', 'public')
  return join(existsSync(fromProject) ? fromProject : join(process.cwd(), 'public'), ...path)
}
