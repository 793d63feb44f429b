import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'

interface LockedPackage {
  version?: string
  resolved?: string
  link?: boolean
  dev?: boolean
  devOptional?: boolean
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, {optional?: boolean}>
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

test('every stand-in takes the place of its original, everywhere', () => {
  const names = readdirSync(resolve(root, 'stand-ins'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => (read(`stand-ins/${entry.name}/package.json`) as {name: string}).name)
  expect(names.length).toBeGreaterThan(0)
  const places = Object.entries(packages).filter(([path]) =>
    names.some((name) => path.endsWith(`node_modules/${name}`)),
  )
  const linked = names.map((name) => [`node_modules/${name}`, true])
  expect(places.map(([path, {link = false}]) => [path, link])).toEqual(linked.sort())
})

test('npm start installs few packages, with those for other platforms', () => {
  const product = Object.entries(packages).filter(([path, {dev}]) => path !== '' && !dev)
  expect(product.length).toBeLessThan(600)
})

test('no test tool is installed with the product because a package names it as an optional peer', () => {
  const kept = Object.entries(packages).filter(([, {devOptional}]) => devOptional)
  expect(kept.map(([path]) => path)).toEqual([])
})

// npm does not check this itself: `.npmrc` says why.
test('every peer that a package of the product requires is installed with the product', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '' || entry.dev) return []
    return Object.keys(entry.peerDependencies ?? {})
      .filter((name) => !entry.peerDependenciesMeta?.[name]?.optional)
      .filter(
        (name) => packages[locate(path, name) ?? '']?.dev !== undefined || !locate(path, name),
      )
      .map((name) => `${path}: ${name}`)
  })
  expect(missing).toEqual([])
})
