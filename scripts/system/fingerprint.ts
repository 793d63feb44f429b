import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {projectRoot} from './project-root.ts'

/**
 * Returns a hash of the paths and contents of all `inputs` (files or folders, relative to the project).
 * Builds with equal fingerprints are equal. `except` names folders that a build itself writes to.
 */
export function fingerprint(inputs: string[], except: string[] = []): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesUnder(join(projectRoot, input), new Set(except))) {
      hash.update(relative(projectRoot, file)).update('\0')
      hash.update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function* filesUnder(path: string, except: Set<string>): Generator<string> {
  if (!existsSync(path) || except.has(relative(projectRoot, path))) return
  if (statSync(path).isFile()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name), except)
}
