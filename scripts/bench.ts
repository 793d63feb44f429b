import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {runProgram, stopPrograms} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

// Runs the benchmarks of the lake's queries (bench/README.md). Takes about fifteen minutes.
await runMain(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopPrograms)
  const main = join(projectRoot, 'bench', 'engine', 'main.ts')
  const {code} = await runProgram([main, ...process.argv.slice(2)], {show: true})
  return code
})
