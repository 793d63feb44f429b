import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {dirname, join, relative, sep} from 'node:path'
import {lakeEnvironment, lakeNodeOptions} from '../system/start-lake-part.ts'
import {projectRoot} from '../system/project-root.ts'
import {StartFailure} from '../system/start-failure.ts'
import {step} from '../system/step.ts'
import {importedPackages, neededPackages, type Lock} from './needed-packages.ts'

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
  for (const folder of sources) copySources(folder, target)
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock
  const imported = new Set(sources.flatMap(filesIn).flatMap(importedPackages))
  for (const folder of neededPackages(lock, imported)) copyPackage(folder, target)
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify(manifest(imported), undefined, 2)}\n`,
  )
  cpSync(join(projectRoot, 'lake', 'README.md'), join(target, 'README.md'))
  cpSync(join(projectRoot, '.env.example'), join(target, '.env.example'))
  cpSync(join(projectRoot, 'LICENSE'), join(target, 'LICENSE'))
}

/**
 * Copies a folder of sources as JavaScript, without types: Node.js runs no TypeScript in `node_modules`, where `npx` puts the
 * program. Lines and columns stay the same.
 */
function copySources(folder: string, target: string): void {
  const files = readdirSync(join(projectRoot, folder), {recursive: true, withFileTypes: true})
  for (const {parentPath, name} of files.filter((entry) => entry.isFile())) {
    const from = join(parentPath, name)
    const to = join(target, relative(projectRoot, from)).replace(/\.ts$/, '.js')
    mkdirSync(dirname(to), {recursive: true})
    if (!/\.(ts|mjs)$/.test(name)) cpSync(from, to)
    else {
      const source = readFileSync(from, 'utf8')
      const script = name.endsWith('.ts') ? stripTypeScriptTypes(source) : source
      writeFileSync(to, script.replaceAll(/'(\.{1,2}\/[^'\n]+)\.ts'/g, "'$1.js'"))
    }
  }
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

function versionOf(name: string): string {
  const file = join(projectRoot, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
}
