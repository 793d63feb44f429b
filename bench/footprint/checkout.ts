import {execFileSync} from 'node:child_process'
import {existsSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'

/** A clean clone of one commit, as a new user has it. */
export interface Checkout {
  /** The argument that chose it. */
  revision: string
  commit: string
  folder: string
}

/** Clones the project at `revision` into a folder of its own. A clone of an earlier run is removed. */
export function cloneRevision(revision: string): Checkout {
  const commit = git(projectRoot, 'rev-parse', '--short', `${revision}^{commit}`)
  // Below the project, a clone would find the project's own packages.
  const folder = join(tmpdir(), `stillwater-footprint-${commit}`)
  if (existsSync(folder)) rmSync(folder, {recursive: true})
  git(projectRoot, 'clone', '--quiet', '--no-checkout', projectRoot, folder)
  git(folder, 'checkout', '--quiet', '--detach', commit)
  return {revision, commit, folder}
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {encoding: 'utf8'}).trim()
}
