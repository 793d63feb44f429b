import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain, StartFailure} from './system/start-failure.ts'
import {queryShapes} from './query-shapes.ts'

// Generates the types of schemas and queries, and the same types as data, with which the site validates
// results. With `--check`, it only compares them with the committed files.
const schemaFile = join(projectRoot, 'schemas/schema.json')
const shapesFile = join(projectRoot, 'web/lake/shapes.ts')
const products = ['schemas/schema.json', 'web/lake/types.ts', 'web/lake/shapes.ts'].map((path) => ({
  path,
  file: join(projectRoot, path),
}))

await runMain(async () => {
  const before = products.map(({file}) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
  await sanity('schema', 'extract', '--force')
  await sanity('typegen', 'generate')
  await writeShapes()
  if (!process.argv.includes('--check')) return 0

  const stale = products.filter(({file}, index) => readFileSync(file, 'utf8') !== before[index])
  products.forEach(({file}, index) => writeFileSync(file, before[index] ?? ''))
  if (stale.length === 0) return 0
  const names = stale.map(({path}) => path).join(' and ')
  throw new StartFailure(
    `${names}: not up to date with the schemas and queries. Run "npm run typegen" and commit the result.`,
  )
})

/** One line per query, so that a diff shows which results change. */
async function writeShapes(): Promise<void> {
  const queries: Record<string, string> = await import('../web/lake/queries.ts')
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const lines = Object.entries(queryShapes({...queries}, schema)).map(
    ([name, shape]) => `  ${name}: ${JSON.stringify(shape)},\n`,
  )
  writeFileSync(
    shapesFile,
    `// Written by "npm run typegen" from the schemas and queries. Do not edit.
import type {Shape} from './shape.ts'

export const shapes: Record<string, Shape> = {\n${lines.join('')}}\n`,
  )
}

async function sanity(...args: string[]): Promise<void> {
  const {code, output} = await runProgram([packageCommand('sanity-cli/bin/run.js'), ...args], {
    env: {DO_NOT_TRACK: '1', SANITY_TELEMETRY_DISABLED: '1'},
  })
  if (code !== 0) throw new StartFailure(`sanity ${args.join(' ')} failed:\n${output}`)
}
