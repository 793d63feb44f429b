import {defineConfig} from '@playwright/test'
import {findChromium} from './browser/launch-chromium.ts'

const {path, args} = await findChromium()

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Each journey has a system of its own; two cores carry one browser and one system well.
  workers: 1,
  // Only what hangs needs these: no journey asserts a time, and a shared machine may be slow.
  timeout: 300_000,
  expect: {timeout: 30_000},
  // On a shared machine a browser may lose its turn for seconds. What only passes the second time is
  // told in the summary as such.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
  use: {
    launchOptions: {executablePath: path, args},
    viewport: {width: 1280, height: 900},
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
