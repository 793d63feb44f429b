import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {lakeEnvironment, lakeNodeOptions} from '../system/start-lake-part.ts'
import {projectRoot} from '../system/project-root.ts'
import {StartFailure} from '../system/start-failure.ts'
import {step} from '../system/step.ts'
import {copyPackages, copySource, versionOf} from './copy-program.ts'
import {importedPackages} from './needed-packages.ts'
import {isSource} from './reached-files.ts'

/** The sources of the lake. */
const sources = ['lake', 'common']

/** Packs the lake into `dist/lake`: its sources and the packages that they import. */
export async function packLake(): Promise<void> {
  const dist = join(projectRoot, 'dist')
  const archive = await step('Packing the lake', async () => {
    copyLakeProgram(join(dist, 'lake'))
    return packArchive(join(dist, 'lake'), dist)
  })
  console.log(`
  The lake is in dist/lake. Start it there, with settings from the environment alone:

    npm start                  the lake
    npm run lake -- tokens       tokens, hook, check, backup, restore, explain, as-sanity

  Or in any folder of a machine of the same kind: npx dist/${archive}
`)
}

/** Writes the program with its packages as one file, which `npx` and `npm install` take. Returns its name. */
function packArchive(program: string, target: string): string {
  for (const name of readdirSync(target)) {
    if (/^stillwater-lake-.*\.tgz$/.test(name)) rmSync(join(target, name))
  }
  const args = ['pack', '--ignore-scripts', '--pack-destination', target]
  const {status, stdout, stderr} = spawnSync('npm', args, {cwd: program, encoding: 'utf8'})
  if (status !== 0) throw new StartFailure(`The lake cannot be packed: ${stderr}`)
  return stdout.trim().split('\n').at(-1) ?? ''
}

/** Replaces a folder by the lake and what it needs to run. */
export function copyLakeProgram(target: string): void {
  rmSync(target, {recursive: true, force: true})
  mkdirSync(target, {recursive: true})
  const files = sources.flatMap(filesIn)
  for (const file of files) copySource(file, target)
  const imported = new Set(files.filter(isSource).map(textOf).flatMap(importedPackages))
  copyPackages(imported, target)
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify(manifest(imported), undefined, 2)}\n`,
  )
  cpSync(join(projectRoot, 'lake', 'README.md'), join(target, 'README.md'))
  cpSync(join(projectRoot, '.env.example'), join(target, '.env.example'))
  cpSync(join(projectRoot, 'LICENSE'), join(target, 'LICENSE'))
}

/** Returns the files below a folder of the project. */
function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(projectRoot, join(parentPath, name)))
}

function textOf(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}

/** Its packages are part of the archive, so that nothing is fetched when it is installed. */
function manifest(imported: ReadonlySet<string>) {
  const variables = Object.entries(lakeEnvironment).map(([name, value]) => `${name}=${value}`)
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
    dependencies: Object.fromEntries([...imported].sort().map((name) => [name, versionOf(name)])),
    bundleDependencies: [...imported].sort(),
    scripts: {
      start: `${variables.join(' ')} exec node ${lakeNodeOptions.join(' ')} lake/start.mjs`,
      lake: 'exec node lake/start.mjs',
    },
  }
}
