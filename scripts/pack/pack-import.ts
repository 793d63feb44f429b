import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../system/project-root.ts'
import {step} from '../system/step.ts'
import {copyPackages, copySource, versionOf} from './copy-program.ts'
import {importedPackages} from './needed-packages.ts'
import {reachedFiles} from './reached-files.ts'

const folder = 'scripts/import/jobs'
/** The program, the process that it starts for each import, and what ends that process with it. */
const entries = [`${folder}/serve.ts`, `${folder}/main.ts`, 'scripts/system/stop-with-parent.mjs']

/** Packs the program for imports into `dist/import`: the sources that it reaches, and the packages that they import. */
export async function packImport(): Promise<void> {
  const target = join(projectRoot, 'dist', 'import')
  await step('Packing the import', async () => copyImportProgram(target))
  console.log(`
  The program for imports that are begun in the Studio is in dist/import. Start it beside the site, with the same
  settings, among them SITE_IMPORT_DIR:

    node ${folder}/serve.js
`)
}

/** Replaces a folder by the program and what it needs to run. */
export function copyImportProgram(target: string): void {
  rmSync(target, {recursive: true, force: true})
  const files = new Set(entries.flatMap((entry) => [...reachedFiles(entry)]))
  for (const file of files) copySource(file, target)
  const sources = Array.from(files, (file) => readFileSync(join(projectRoot, file), 'utf8'))
  const imported = new Set(sources.flatMap(importedPackages))
  copyPackages(imported, target)
  const manifest = {
    name: 'stillwater-import',
    private: true,
    type: 'module',
    engines: {node: '>=24'},
    dependencies: Object.fromEntries([...imported].sort().map((name) => [name, versionOf(name)])),
    scripts: {start: `exec node ${folder}/serve.js`},
  }
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
}
