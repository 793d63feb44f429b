import {accessSync, constants, existsSync, readdirSync, statfsSync, statSync} from 'node:fs'
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
