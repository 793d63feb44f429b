import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {isOpenToOthers} from '../../lake/private-file.ts'
import type {Facts} from './facts.ts'

/** Looks at the files of a lake's folder, and at their permissions. */
export function gatherFiles(folder: string): NonNullable<Facts['files']> {
  if (!existsSync(folder)) {
    const parent = existingParent(folder)
    const notWritable = isWritable(parent) ? [] : [parent]
    return {folder, isThere: false, notWritable, isOpenToOthers: false}
  }
  const paths = [folder, ...pathsIn(folder)]
  return {
    folder,
    isThere: existsSync(join(folder, 'lake.db')),
    notWritable: paths.filter((path) => !isWritable(path)),
    // It holds tokens, drafts and requests.
    isOpenToOthers: isOpenToOthers(folder),
  }
}

export function gatherDisk(folder: string): NonNullable<Facts['disk']> {
  const {bavail, bsize} = statfsSync(existingParent(folder))
  const lakeBytes = existsSync(folder)
    ? pathsIn(folder).reduce((sum, path) => sum + (statSync(path).size || 0), 0)
    : 0
  return {folder, freeBytes: bavail * bsize, lakeBytes}
}

/** What the service of systemd for each part executes; see `docs/deploy`. A command, as of backups, is none of them. */
const programs = {
  site: /^ExecStart=.*\bweb\/server\/start\.mjs/m,
  lake: /^ExecStart=.*\blake\/start\.mjs(?: -|$)/m,
}

/** Finds the services of systemd that run the site and the lake on this machine, by the programs that they start. */
export function gatherUnits(folder = '/etc/systemd/system'): Facts['units'] {
  if (!existsSync(folder)) return {}
  const units = readdirSync(folder)
    .filter((name) => name.endsWith('.service') && isReadableFile(join(folder, name)))
    .map((name) => ({
      name: name.slice(0, -'.service'.length),
      text: readFileSync(join(folder, name), 'utf8'),
    }))
  const find = (program: RegExp) => units.find(({text}) => program.test(text))?.name
  const [site, lake] = [find(programs.site), find(programs.lake)]
  return {...(site && {site}), ...(lake && {lake})}
}

/** A service that is masked is a link to `/dev/null`. */
function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** A running lake may remove a file meanwhile. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
}

function existingParent(folder: string): string {
  return existsSync(folder) ? folder : existingParent(dirname(folder))
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return !existsSync(path)
  }
}
