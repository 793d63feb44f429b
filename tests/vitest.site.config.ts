import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

/** HTTP requests to the built product, without a browser. `npm test` runs them after the builds. */
export default defineConfig({
  test: {
    name: 'site',
    root: import.meta.dirname,
    include: ['site/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    // Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: './site/shared-site.ts',
    // These timeouts only end a test that hangs. A crawl takes seconds, on a busy machine minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: {poll: {timeout: 120_000}},
  },
})
