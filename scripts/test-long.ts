import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {buildWhatIsStale} from './build.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

// Runs the tests that take minutes: the lake under kills, load and fuzzing, the properties with many runs,
// and the journeys of `tests/browser/matrix.ts` in every width, colour scheme and typing speed. With arguments for vitest, only its tests run
// (`npm run test:long -- fuzz`). tests/lake/long/README.md lists their durations.
await runMain(async () => {
  const args = process.argv.slice(2)
  const vitest = [
    packageCommand('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.long.config.ts',
  ]
  const {code} = await runProgram([...vitest, ...args], {show: true})
  if (code !== 0 || args.length > 0) return code
  await buildWhatIsStale()
  const playwright = packageCommand('@playwright/test/cli.js')
  const journeys = ['test', '--config', 'tests/playwright.config.ts', ...multiplied()]
  const full = await runProgram([playwright, ...journeys], {show: true, env: {TEST_MATRIX: 'full'}})
  return full.code
})

/** Returns the journeys that multiply: those that import more than a width from the matrix. */
function multiplied(): string[] {
  const multiplies =
    /import \{[^}]*\b(?:views|viewsOf|someOf|isFullMatrix)\b[^}]*\} from '\.\.\/browser\/matrix\.ts'/
  return globSync('tests/journeys/*.spec.ts', {cwd: projectRoot}).filter((file) =>
    multiplies.test(readFileSync(join(projectRoot, file), 'utf8')),
  )
}
