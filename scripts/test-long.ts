import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {buildWhatIsStale} from './build.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

// Runs the tests that take minutes: the lake under kills, load and fuzzing, the properties with many runs,
// and what `npm test` reduces (`tests/browser/matrix.ts`, `tests/property-runs.ts`) in full: site tests in
// every serving mode, and journeys in every width, colour scheme and typing speed. Then it runs all journeys on the
// stand-in for Sanity's hosted lake, with a private and with a public dataset. With arguments for vitest,
// only its tests run (`npm run test:long -- fuzz`). tests/lake/long/README.md lists their durations.
const vitest = [packageCommand('vitest/vitest.mjs'), 'run', '--config']
const playwright = [packageCommand('@playwright/test/cli.js'), 'test', '--config']
const full = {show: true, env: {TEST_MATRIX: 'full', PROPERTY_RUNS: 'many'}}

await runMain(async () => {
  const args = process.argv.slice(2)
  const {code} = await runProgram([...vitest, 'tests/vitest.long.config.ts', ...args], {show: true})
  if (code !== 0 || args.length > 0) return code
  await buildWhatIsStale()
  const siteTests = reducedFiles('tests/site/*.test.ts')
  const site = await runProgram([...vitest, 'tests/vitest.site.config.ts', ...siteTests], full)
  const journeys = reducedFiles('tests/journeys/*.spec.ts')
  const {code: ofJourneys} = await runProgram(
    [...playwright, 'tests/playwright.config.ts', ...journeys],
    full,
  )
  let ofHosted = 0
  for (const mode of ['private', 'public']) {
    const env = {TEST_LAKE: mode}
    const {code: ofMode} = await runProgram([...playwright, 'tests/playwright.config.ts'], {
      show: true,
      env,
    })
    ofHosted ||= ofMode
  }
  return site.code || ofJourneys || ofHosted
})

/** Returns the files that are reduced in `npm test`: those that import more than a width from the matrix. */
function reducedFiles(pattern: string): string[] {
  const reduces =
    /import \{[^}]*\b(?:views|viewsOf|someOf|isFullMatrix|runs)\b[^}]*\} from '\.\.\/(?:browser\/matrix|property-runs)\.ts'/
  return globSync(pattern, {cwd: projectRoot}).filter((file) =>
    reduces.test(readFileSync(join(projectRoot, file), 'utf8')),
  )
}
