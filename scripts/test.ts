import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {buildWhatIsStale} from './build.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'

interface Count {
  passed: number
  failed: number
}

/** One of the stages of `npm test`. A stage without counts of its own is one check. */
interface Stage {
  name: string
  run: () => Promise<Count>
}

/** `npm test -- tests/schemas` runs only the unit and contract tests of the folders it names. */
const folders = process.argv.slice(2)

const reports = join(projectRoot, '.cache', 'reports')

const stages: Stage[] = [
  {name: 'Formatting', run: () => check([packageCommand('oxfmt/bin/oxfmt'), '--check', '.'])},
  {name: 'Lint', run: () => check([packageCommand('oxlint/bin/oxlint'), '--deny-warnings'])},
  {name: 'Types', run: () => check([packageCommand('typescript/bin/tsc'), '-p', '.'])},
  {
    name: 'Generated types',
    run: () => check([join(projectRoot, 'scripts', 'typegen.ts'), '--check']),
  },
  {name: 'Unit and contract tests', run: runVitest},
  {name: 'Builds', run: build},
  {name: 'Browser journeys', run: runJourneys},
]

await runMain(async () => {
  rmSync(reports, {recursive: true, force: true})
  const results: {name: string; count: Count; seconds: string}[] = []
  const chosen = stages.filter(({run}) => folders.length === 0 || run === runVitest)
  for (const {name, run} of chosen) {
    console.log(`\n── ${name} ──`)
    const start = Date.now()
    const count = await run()
    results.push({name, count, seconds: ((Date.now() - start) / 1000).toFixed(0)})
  }
  console.log('\n── Summary ──')
  for (const {name, count, seconds} of results) {
    const verdict = count.failed === 0 ? 'passed' : 'FAILED'
    console.log(
      `${verdict}  ${name} (${count.passed} of ${count.passed + count.failed}, ${seconds} s)`,
    )
  }
  const passed = results.reduce((sum, {count}) => sum + count.passed, 0)
  const failed = results.reduce((sum, {count}) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

async function check(command: string[]): Promise<Count> {
  const {code, output} = await runProgram(command)
  if (code !== 0) console.log(output)
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1}
}

async function build(): Promise<Count> {
  await buildWhatIsStale()
  return {passed: 1, failed: 0}
}

async function runVitest(): Promise<Count> {
  const report = join(reports, 'vitest.json')
  const {code} = await runProgram(
    [
      packageCommand('vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile.json',
      report,
      ...folders,
    ],
    {show: true},
  )
  const {numPassedTests, numFailedTests} = readReport<{
    numPassedTests: number
    numFailedTests: number
  }>(report)
  return countOf(code, numPassedTests, numFailedTests)
}

async function runJourneys(): Promise<Count> {
  const report = join(reports, 'playwright.json')
  const {code} = await runProgram(
    [packageCommand('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
    {show: true, env: {PLAYWRIGHT_JSON_OUTPUT_FILE: report}},
  )
  const {stats} = readReport<{stats: {expected: number; unexpected: number; flaky: number}}>(report)
  if (stats.flaky > 0) console.log(`${stats.flaky} of the journeys passed only the second time.`)
  return countOf(code, stats.expected + stats.flaky, stats.unexpected)
}

/** A runner that fails without a failed test (a crash, no tests at all) counts as one failure. */
function countOf(code: number, passed: number, failed: number): Count {
  const silentFailure = (code !== 0 || passed === 0) && failed === 0
  return {passed, failed: silentFailure ? 1 : failed}
}

/** The report of a runner that crashed is missing: the error then says so. */
function readReport<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}
