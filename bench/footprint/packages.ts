import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** What an install has put on the disk. */
export interface Install {
  packages: number
  megabytes: number
}

/** Counts the packages that npm lists in `node_modules`, and the disk blocks of all files (`du`). */
export function measureInstall(folder: string): Install {
  const modules = join(folder, 'node_modules')
  const list = readFileSync(join(modules, '.package-lock.json'), 'utf8')
  const {packages} = JSON.parse(list) as {packages: Record<string, unknown>}
  const kilobytes = Number(execFileSync('du', ['-sk', modules], {encoding: 'utf8'}).split('\t')[0])
  return {packages: Object.keys(packages).length, megabytes: kilobytes / 1024}
}
