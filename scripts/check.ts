import {checkSources} from './checks.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

const vitest = [packageCommand('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts']
const pureTests = vitest.concat('--project', 'pure', '--reporter', 'minimal')

// Runs the quick checks before a commit: those of the sources, then the tests that start no server, no process
// and no browser. The output of a check is shown only if it fails.
await runMain(async () => {
  const results = await checkSources()
  const start = performance.now()
  const tests = await runProgram(pureTests)
  results.push({name: 'Pure tests', seconds: (performance.now() - start) / 1000, ...tests})
  for (const {name, seconds, code, output} of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
    if (code !== 0) console.log(output)
  }
  return results.every(({code}) => code === 0) ? 0 : 1
})
