import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {buildWhatIsStale} from './build.ts'
import {checkSources} from './checks.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'
import {
  readPlaywrightReport,
  readVitestReport,
  slowestTests,
  type TestReport,
  type TimedTest,
} from './test-reports.ts'

/** A stage of `npm test`. A stage without tests counts its checks. */
interface Stage {
  name: string
  run: () => Promise<TestReport>
  /** Whether the stage runs if only some tests are named. */
  isNamed?: boolean
}

/** With paths, as in `npm test -- tests/schemas tests/journeys/studio-workflow`, only the tests that match them run. */
const named = process.argv.slice(2)
const namedSite = named.filter((path) => path.startsWith('tests/site'))
const namedJourneys = named.filter((path) => path.startsWith('tests/journeys'))
const namedOthers = named.filter(
  (path) => !namedSite.includes(path) && !namedJourneys.includes(path),
)

const reports = join(projectRoot, '.cache', 'reports')

const stages: Stage[] = [
  {name: 'Formatting, lint, types, generated types', run: check},
  {
    name: 'Unit and contract tests',
    run: () => runVitest('tests/vitest.config.ts', namedOthers),
    isNamed: namedOthers.length > 0,
  },
  {name: 'Builds', run: build, isNamed: namedSite.length + namedJourneys.length > 0},
  {
    name: 'Site tests',
    run: () => runVitest('tests/vitest.site.config.ts', namedSite),
    isNamed: namedSite.length > 0,
  },
  {
    name: 'Browser journeys',
    run: () => runJourneys(namedJourneys),
    isNamed: namedJourneys.length > 0,
  },
]

await runMain(async () => {
  rmSync(reports, {recursive: true, force: true})
  const results: {name: string; report: TestReport; seconds: string}[] = []
  const chosen = stages.filter(({isNamed}) => named.length === 0 || isNamed)
  for (const {name, run} of chosen) {
    console.log(`\n── ${name} ──`)
    const start = performance.now()
    const report = await run()
    results.push({name, report, seconds: ((performance.now() - start) / 1000).toFixed(0)})
  }
  printSlowest(results.flatMap(({report}) => report.tests))
  console.log('\n── Summary ──')
  for (const {name, report, seconds} of results) {
    const {passed, failed} = report
    const verdict = failed === 0 ? 'passed' : 'FAILED'
    console.log(`${verdict}  ${name} (${passed} of ${passed + failed}, ${seconds} s)`)
  }
  const passed = results.reduce((sum, {report}) => sum + report.passed, 0)
  const failed = results.reduce((sum, {report}) => sum + report.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

function printSlowest(tests: TimedTest[]): void {
  console.log('\n── The ten slowest tests ──')
  for (const {name, milliseconds} of slowestTests(tests, 10)) {
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`)
  }
}

async function check(): Promise<TestReport> {
  const results = await checkSources()
  const failed = results.filter(({code}) => code !== 0)
  for (const {name, output} of failed) console.log(`${name} failed:\n${output}`)
  return {passed: results.length - failed.length, failed: failed.length, tests: []}
}

async function build(): Promise<TestReport> {
  await buildWhatIsStale()
  return {passed: 1, failed: 0, tests: []}
}

async function runVitest(config: string, filters: string[]): Promise<TestReport> {
  const report = join(reports, `${config.replaceAll('/', '-')}.json`)
  const {code} = await runProgram(
    [
      packageCommand('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile.json',
      report,
      ...filters,
    ],
    {show: true},
  )
  return failIfSilent(code, readVitestReport(report))
}

async function runJourneys(filters: string[]): Promise<TestReport> {
  const report = join(reports, 'playwright.json')
  const {code} = await runProgram(
    [
      packageCommand('@playwright/test/cli.js'),
      'test',
      '--config',
      'tests/playwright.config.ts',
      ...filters,
    ],
    {show: true, env: {PLAYWRIGHT_JSON_OUTPUT_FILE: report}},
  )
  return failIfSilent(code, readPlaywrightReport(report))
}

/** A runner that fails without a failed test (a crash, no tests at all) counts as one failure. */
function failIfSilent(code: number, report: TestReport): TestReport {
  const isSilent = (code !== 0 || report.passed === 0) && report.failed === 0
  return isSilent ? {...report, failed: 1} : report
}
