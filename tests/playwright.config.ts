import {availableParallelism} from 'node:os'
import {defineConfig} from '@playwright/test'
import {findChromium} from './browser/launch-chromium.ts'

const {path, args} = await findChromium()

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './browser/prepare.ts',
  // A writer's journey waits half of the time: for keys, for the Studio's debounce. So two cores run three
  // browsers with a system each. The tests of a file run in order in one worker, because some files start a
  // system of their own, which must not happen once per worker.
  workers: Math.min(6, Math.ceil(1.5 * availableParallelism())),
  // These timeouts only end a test that hangs. No journey asserts a time, and a shared machine may be slow. Almost all
  // that hangs ends by the timeout of an action or expectation; that of a whole journey is for the rest.
  timeout: 900_000,
  expect: {timeout: 120_000},
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
  use: {
    launchOptions: {executablePath: path, args},
    viewport: {width: 1280, height: 900},
    actionTimeout: 150_000,
    // Snapshots of each action take as long as the journey itself. `TEST_TRACE=full` records them.
    trace:
      process.env['TEST_TRACE'] === 'full'
        ? 'retain-on-failure'
        : {mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false},
    screenshot: 'only-on-failure',
  },
})
