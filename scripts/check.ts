import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

const vitest = [packageCommand('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts']
const pureTests = vitest.concat('--project', 'pure', '--reporter', 'dot')

// Runs the quick checks before a commit: everything that starts no server, no process and no browser. The
// checks run one after the other. The output of a check is shown only if it fails.
const checks: [name: string, command: string[]][] = [
  ['Formatting', [packageCommand('oxfmt/bin/oxfmt'), '--check', '.']],
  ['Lint', [packageCommand('oxlint/bin/oxlint'), '--deny-warnings']],
  ['Types', [packageCommand('typescript/bin/tsc'), '-p', '.']],
  ['Generated types', [join(projectRoot, 'scripts', 'typegen.ts'), '--check']],
  ['Pure tests', pureTests],
]

await runMain(async () => {
  let failed = 0
  for (const [name, command] of checks) {
    const start = performance.now()
    const {code, output} = await runProgram(command)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
    if (code === 0) continue
    failed += 1
    console.log(output)
  }
  return failed === 0 ? 0 : 1
})
