import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {runProgram, stopPrograms} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

// Measures install, start, memory and the Studio's load, as bench/README.md describes.
await runMain(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopPrograms)
  const main = join(projectRoot, 'bench', 'footprint', 'main.ts')
  const {code} = await runProgram([main, ...process.argv.slice(2)], {show: true})
  return code
})
