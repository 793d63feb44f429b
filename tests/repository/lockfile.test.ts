import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'

interface LockedPackage {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const root = resolve(import.meta.dirname, '../..')
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(root, name), 'utf8'))
const {packages} = read('package-lock.json') as {packages: Record<string, LockedPackage>}
const manifest = read('package.json') as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>

/** Returns where Node would resolve `name` from inside the package at `path`, or undefined. */
function locate(path: string, name: string): string | undefined {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (candidate in packages) return candidate
    if (folder === '') return undefined
  }
}

test('the lockfile names every optional dependency, so that npm ci works on every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies)
      .filter((name) => locate(path, name) === undefined)
      .map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('the lockfile contains no download URLs', () => {
  const recorded = Object.entries(packages).filter(([, {resolved}]) => resolved?.startsWith('http'))
  expect(recorded).toEqual([])
})

test('every direct dependency is pinned to one exact version', () => {
  const loose = Object.entries({...manifest.dependencies, ...manifest.devDependencies}).filter(
    ([, version]) => !/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})
