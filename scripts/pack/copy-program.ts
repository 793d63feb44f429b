import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {dirname, join, sep} from 'node:path'
import {projectRoot} from '../system/project-root.ts'
import {neededPackages, type Lock} from './needed-packages.ts'

/**
 * Copies a file of the project to the same place below a folder, a script as JavaScript without types: Node.js runs no
 * TypeScript in `node_modules`, where `npx` puts the lake. Lines and columns stay the same.
 */
export function copySource(file: string, target: string): void {
  const from = join(projectRoot, file)
  const to = join(target, file).replace(/\.ts$/, '.js')
  mkdirSync(dirname(to), {recursive: true})
  if (!/\.(ts|mjs)$/.test(file)) cpSync(from, to)
  else {
    const source = readFileSync(from, 'utf8')
    const script = file.endsWith('.ts') ? stripTypeScriptTypes(source) : source
    writeFileSync(to, script.replaceAll(/'(\.{1,2}\/[^'\n]+)\.ts'/g, "'$1.js'"))
  }
}

/** Copies packages, and those that they need, into `node_modules` below a folder. */
export function copyPackages(imported: Iterable<string>, target: string): void {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock
  for (const folder of neededPackages(lock, imported)) copyPackage(folder, target)
}

/** Copies a package without those inside it. Builds for other platforms are in the lock file, but not installed. */
function copyPackage(folder: string, target: string): void {
  const from = join(projectRoot, folder)
  if (!existsSync(from)) return
  const inside = `${from}${sep}node_modules`
  cpSync(from, join(target, folder), {
    recursive: true,
    filter: (path) => path !== inside && !/\.(map|d\.ts|d\.mts|d\.cts)$/.test(path),
  })
  leaveOutMissing(from, join(target, folder))
}

/**
 * Removes the builds for other platforms from the manifest of a package. Otherwise npm requests each of them from the registry
 * when the archive is used again, which without a network takes minutes for each.
 */
function leaveOutMissing(from: string, target: string): void {
  const {optionalDependencies, ...others} = JSON.parse(
    readFileSync(join(from, 'package.json'), 'utf8'),
  ) as {optionalDependencies?: Record<string, string>}
  if (!optionalDependencies) return
  const isInstalled = (name: string) =>
    [from, projectRoot].some((folder) => existsSync(join(folder, 'node_modules', name)))
  const kept = Object.entries(optionalDependencies).filter(([name]) => isInstalled(name))
  const changed = {...others, optionalDependencies: Object.fromEntries(kept)}
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(changed, undefined, 2)}\n`)
}

/** Returns the installed version of a package. */
export function versionOf(name: string): string {
  const file = join(projectRoot, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
}
