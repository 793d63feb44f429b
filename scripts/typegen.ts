import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain, StartFailure} from './system/start-failure.ts'
import {queryShapes} from './query-shapes.ts'

// Generates the types of schemas and queries, and the same types as data, with which the site validates
// results. With `--check`, it writes them to `.cache` and compares them with the committed files, which other
// checks read at the same time.
const products = ['schemas/schema.json', 'web/lake/types.ts', 'web/lake/shapes.ts']
const isCheck = process.argv.includes('--check')
const folder = isCheck ? '.cache/typegen' : '.'
const inFolder = (path: string) => join(projectRoot, folder, path)

await runMain(async () => {
  for (const path of products) mkdirSync(dirname(inFolder(path)), {recursive: true})
  await sanity('schema', 'extract', '--force')
  await sanity('typegen', 'generate')
  await writeShapes()
  if (!isCheck) {
    console.log(`Wrote ${products.join(', ')}.`)
    return 0
  }

  const stale = products.filter((path) => {
    // The types name the file of the schema.
    const generated = read(inFolder(path))?.replaceAll(`${folder}/`, '')
    return generated !== read(join(projectRoot, path))
  })
  if (stale.length === 0) return 0
  throw new StartFailure(
    `${stale.join(' and ')}: not up to date with the schemas and queries. Run "npm run typegen" and commit the result.`,
  )
})

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** One line per query, so that a diff shows which results change. */
async function writeShapes(): Promise<void> {
  const queries: Record<string, string> = await import('../web/lake/queries.ts')
  const schema = JSON.parse(readFileSync(inFolder('schemas/schema.json'), 'utf8'))
  const lines = Object.entries(queryShapes({...queries}, schema)).map(
    ([name, shape]) => `  ${name}: ${JSON.stringify(shape)},\n`,
  )
  writeFileSync(
    inFolder('web/lake/shapes.ts'),
    `// Written by "npm run typegen" from the schemas and queries. Do not edit.
import type {Shape} from './shape.ts'

export const shapes: Record<string, Shape> = {\n${lines.join('')}}\n`,
  )
}

async function sanity(...args: string[]): Promise<void> {
  const {code, output} = await runProgram([packageCommand('sanity-cli/bin/run.js'), ...args], {
    env: {DO_NOT_TRACK: '1', SANITY_TELEMETRY_DISABLED: '1', TYPEGEN_FOLDER: folder},
  })
  if (code !== 0) throw new StartFailure(`sanity ${args.join(' ')} failed:\n${output}`)
}
