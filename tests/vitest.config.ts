import {availableParallelism} from 'node:os'
import {defineConfig, type TestProjectConfiguration} from 'vitest/config'

/**
 * A test file's suffix says what its tests start, and with that its project. The guards in
 * `tests/projects` fail a test that starts more than its suffix says. `tests/site` has a configuration of
 * its own.
 */
const all = '**/*.test.{ts,tsx}'
const inProcess = '**/*.server.test.ts'
const processes = '**/*.process.test.ts'
const isolated = '**/*.isolated.test.ts'
const others = ['site/**', 'journeys/**']

const projects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      // No port, no process, no browser. `npm run check` runs only these.
      name: 'pure',
      include: [all],
      exclude: [inProcess, processes, isolated, ...others],
      setupFiles: ['projects/allow-no-port.ts', 'projects/allow-no-process.ts'],
      pool: 'threads',
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      // Servers or worker threads inside the test's own process: a lake, above all.
      name: 'server',
      include: [inProcess],
      exclude: others,
      setupFiles: ['projects/allow-no-process.ts'],
      pool: 'threads',
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      // The site's modules with a lake. They read the environment once in a process (`siteSettings`),
      // and each file has a lake on a port of its own and settings of its own.
      name: 'isolated',
      include: [isolated],
      exclude: others,
      pool: 'threads',
      isolate: true,
    },
  },
  {
    extends: true,
    test: {
      // Processes (the lake, the commands) and Chromium.
      name: 'process',
      include: [processes],
      exclude: others,
      pool: 'forks',
      isolate: false,
    },
  },
]

export default defineConfig({
  // The site's components are compiled by Next; here, as it does it.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    root: import.meta.dirname,
    testTimeout: 30_000,
    // Vitest leaves one core free, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects,
  },
})
