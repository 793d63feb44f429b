import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join, sep} from 'node:path'
import {lakeNodeOptions} from '../system/start-lake-part.ts'
import {projectRoot} from '../system/project-root.ts'
import {step} from '../system/step.ts'
import {importedPackages, neededPackages, type Lock} from './needed-packages.ts'

/** The sources of the lake. Node runs them as they are. */
const sources = ['lake', 'common']

/** Packs the lake into `dist/lake`: its sources and the packages that they import. */
export async function packLake(): Promise<void> {
  await step('Packing the lake', async () => copyLakeProgram(join(projectRoot, 'dist', 'lake')))
  console.log(`
  The lake is in dist/lake. Start it there, with settings from the environment alone:

    npm start                  the lake
    npm run lake -- tokens       tokens, check, backup, restore, explain, as-sanity
`)
}

/** Replaces a folder by the lake and what it needs to run. */
export function copyLakeProgram(target: string): void {
  rmSync(target, {recursive: true, force: true})
  mkdirSync(target, {recursive: true})
  for (const folder of sources) {
    cpSync(join(projectRoot, folder), join(target, folder), {recursive: true})
  }
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock
  const imported = new Set(sources.flatMap(filesIn).flatMap(importedPackages))
  for (const folder of neededPackages(lock, imported)) copyPackage(folder, target)
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`)
}

/** Returns the texts of the source files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8'))
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
}

function manifest() {
  const own = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
    license: string
  }
  return {
    name: 'stillwater-lake',
    version: own.version,
    license: own.license,
    private: true,
    type: 'module',
    bin: {'stillwater-lake': 'lake/start.mjs'},
    engines: {node: '>=24'},
    scripts: {
      start: `exec node ${lakeNodeOptions.join(' ')} lake/start.mjs`,
      lake: 'exec node lake/start.mjs',
    },
  }
}
