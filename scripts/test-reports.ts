import {readFileSync} from 'node:fs'

/** The results in a test runner's report. */
export interface TestReport {
  passed: number
  failed: number
  tests: TimedTest[]
}

export interface TimedTest {
  /** The file, relative to `tests`, and the test's name. */
  name: string
  milliseconds: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {name: string; assertionResults: {fullName: string; duration?: number}[]}[]
}

/** Reads a report of vitest's `json` reporter. Throws if the file is missing, as after a crash. */
export function readVitestReport(file: string): TestReport {
  const report = readJson<VitestReport>(file)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    tests: report.testResults.flatMap(({name, assertionResults}) =>
      assertionResults.map(({fullName, duration = 0}) => ({
        name: `${name.replace(/^.*\/tests\//, '')}: ${fullName}`,
        milliseconds: duration,
      })),
    ),
  }
}

interface PlaywrightReport {
  stats: {expected: number; unexpected: number; flaky: number}
  suites: PlaywrightSuite[]
}

interface PlaywrightSuite {
  file: string
  specs: {title: string; tests: {results: {duration: number}[]}[]}[]
  suites?: PlaywrightSuite[]
}

/** Reads a report of Playwright's `json` reporter. A flaky test counts as failed. Throws if the file is missing. */
export function readPlaywrightReport(file: string): TestReport {
  const {stats, suites} = readJson<PlaywrightReport>(file)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    tests: suites.flatMap(testsOf),
  }
}

function testsOf({file, specs, suites = []}: PlaywrightSuite): TimedTest[] {
  const own = specs.map(({title, tests}) => ({
    name: `${file}: ${title}`,
    milliseconds: tests
      .flatMap(({results}) => results)
      .reduce((sum, {duration}) => sum + duration, 0),
  }))
  return [...own, ...suites.flatMap(testsOf)]
}

/** Returns the slowest tests, slowest first. */
export function slowestTests(tests: TimedTest[], count: number): TimedTest[] {
  return tests.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, count)
}

function readJson<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}
