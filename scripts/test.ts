import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough, type Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
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
  /** Runs the tests and writes the runner's output to the stream. */
  run: (output: Writable) => Promise<TestReport>
  /** Whether the stage runs if only some tests are named. */
  isNamed?: boolean
}

interface StageResult {
  name: string
  report: TestReport
  seconds: string
}

/** With paths, as in `npm test -- tests/schemas tests/journeys/studio-workflow`, only the tests that match them run. */
const named = process.argv.slice(2)
const namedSite = named.filter((path) => path.startsWith('tests/site'))
const namedJourneys = named.filter((path) => path.startsWith('tests/journeys'))
const namedOthers = named.filter(
  (path) => !namedSite.includes(path) && !namedJourneys.includes(path),
)

const reports = join(projectRoot, '.cache', 'reports')

const preparations: Stage[] = [
  {name: 'Formatting, lint, types, generated types', run: check},
  {name: 'Builds', run: build, isNamed: namedSite.length + namedJourneys.length > 0},
]

const testsWithoutBrowser: Stage[] = [
  {
    name: 'Unit and contract tests',
    run: (output) => runVitest('tests/vitest.config.ts', namedOthers, output),
    isNamed: namedOthers.length > 0,
  },
  {
    name: 'Site tests',
    run: (output) => runVitest('tests/vitest.site.config.ts', namedSite, output),
    isNamed: namedSite.length > 0,
  },
]

const journeys: Stage[] = [
  {
    name: 'Browser journeys',
    run: (output) => runJourneys(namedJourneys, output),
    isNamed: namedJourneys.length > 0,
  },
]

await runMain(async () => {
  rmSync(reports, {recursive: true, force: true})
  const results = await runStages(preparations, process.stdout)
  // A journey waits half of its time: for keys, for the Studio's debounce. The other tests use the cores
  // meanwhile. The output of the journeys is held back until those tests have ended.
  const heldOutput = new PassThrough()
  const others = async () => {
    const ended = await runStages(testsWithoutBrowser, process.stdout)
    await pipeline(heldOutput, process.stdout, {end: false})
    return ended
  }
  const inBrowser = () => runStages(journeys, heldOutput).finally(() => heldOutput.end())
  results.push(...(await Promise.all([others(), inBrowser()])).flat())
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

/** Runs those of the stages that are wanted, one after the other. */
async function runStages(stages: Stage[], output: Writable): Promise<StageResult[]> {
  const results: StageResult[] = []
  for (const {name, run, isNamed = false} of stages) {
    if (named.length > 0 && !isNamed) continue
    output.write(`\n── ${name} ──\n`)
    const start = performance.now()
    const report = await run(output)
    results.push({name, report, seconds: ((performance.now() - start) / 1000).toFixed(0)})
  }
  return results
}

function printSlowest(tests: TimedTest[]): void {
  console.log('\n── The ten slowest tests ──')
  for (const {name, milliseconds} of slowestTests(tests, 10)) {
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`)
  }
}

async function check(output: Writable): Promise<TestReport> {
  const results = await checkSources()
  const failed = results.filter(({code}) => code !== 0)
  for (const {name, output: found} of failed) output.write(`${name} failed:\n${found}\n`)
  return {passed: results.length - failed.length, failed: failed.length, tests: []}
}

async function build(): Promise<TestReport> {
  await buildWhatIsStale()
  return {passed: 1, failed: 0, tests: []}
}

async function runVitest(config: string, filters: string[], output: Writable): Promise<TestReport> {
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
    {show: output},
  )
  return failIfSilent(code, readVitestReport(report))
}

async function runJourneys(filters: string[], output: Writable): Promise<TestReport> {
  const report = join(reports, 'playwright.json')
  const {code} = await runProgram(
    [
      packageCommand('@playwright/test/cli.js'),
      'test',
      '--config',
      'tests/playwright.config.ts',
      ...filters,
    ],
    {show: output, env: {PLAYWRIGHT_JSON_OUTPUT_FILE: report}},
  )
  return failIfSilent(code, readPlaywrightReport(report))
}

/** A runner that fails without a failed test (a crash, no tests at all) counts as one failure. */
function failIfSilent(code: number, report: TestReport): TestReport {
  const isSilent = (code !== 0 || report.passed === 0) && report.failed === 0
  return isSilent ? {...report, failed: 1} : report
}
