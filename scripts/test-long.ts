import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

// The lake's tests that take minutes: kills, load, and a hundred thousand odd requests. Arguments are
// vitest's own (`npm run test:long -- fuzz`). tests/lake/long/README.md says what each takes and measures.
await runMain(async () => {
  const vitest = packageCommand('vitest/vitest.mjs')
  const args = ['run', '--config', 'tests/vitest.long.config.ts', ...process.argv.slice(2)]
  const {code} = await runProgram([vitest, ...args], {show: true})
  return code
})
