import {availableParallelism} from 'node:os'
import {defineConfig, type TestProjectConfiguration} from 'vitest/config'
import {compileCacheFolder} from '../lake/compile-cache.ts'

/**
 * The suffix of a test file names what its tests start, and thereby the project. The guards in
 * `tests/projects` fail a test that starts more. `tests/site` has its own configuration.
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
      // Servers or worker threads inside the test's process, such as a lake.
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
      // The site's modules with a lake. They read the environment once per process (`siteSettings`), and each
      // file has its own lake, port and settings.
      name: 'isolated',
      include: [isolated],
      exclude: others,
      setupFiles: ['projects/outside-next.ts'],
      pool: 'threads',
      isolate: true,
    },
  },
  {
    extends: true,
    test: {
      // Child processes (the lake, the commands) and Chromium.
      name: 'process',
      include: [processes],
      // As `npm run` does: without it, each process compiles all of its modules.
      env: {NODE_COMPILE_CACHE: compileCacheFolder},
      exclude: others,
      pool: 'forks',
      isolate: false,
    },
  },
]

export default defineConfig({
  // Compiles the site's components as Next does.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    root: import.meta.dirname,
    // These timeouts only end a test that hangs: a shared machine may be slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: {poll: {timeout: 60_000}},
    // Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects,
  },
})
