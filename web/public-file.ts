import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Where a file of `web/public` lies. The site is started from the project's folder; Next's own `server.js` of a
 * standalone output goes into `web` first.
 */
export function publicFile(...path: string[]): string {
  const fromProject = join(process.cwd(), 'web', 'public')
  return join(existsSync(fromProject) ? fromProject : join(process.cwd(), 'public'), ...path)
}
