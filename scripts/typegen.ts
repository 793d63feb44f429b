import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

// `npm run typegen` writes the types of schemas and queries; `--check` only says whether the
// committed ones are those that would be written.
const products = ['schemas/schema.json', 'web/content/types.ts'].map((path) => ({
  path,
  file: join(projectRoot, path),
}))

await runMain(async () => {
  const before = products.map(({file}) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
  await sanity('schema', 'extract', '--force')
  await sanity('typegen', 'generate')
  if (!process.argv.includes('--check')) return 0

  const stale = products.filter(({file}, index) => readFileSync(file, 'utf8') !== before[index])
  products.forEach(({file}, index) => writeFileSync(file, before[index] ?? ''))
  if (stale.length === 0) return 0
  const names = stale.map(({path}) => path).join(' and ')
  throw new StartFailure(
    `${names}: not what the schemas and queries make. Run "npm run typegen" and commit the result.`,
  )
})

async function sanity(...args: string[]): Promise<void> {
  const {code, output} = await runProgram([packageCommand('sanity/bin/sanity'), ...args], {
    env: {DO_NOT_TRACK: '1', SANITY_TELEMETRY_DISABLED: '1'},
  })
  if (code !== 0) throw new StartFailure(`sanity ${args.join(' ')} failed:\n${output}`)
}
