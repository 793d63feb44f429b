import {defineConfig} from 'vitest/config'

/** HTTP requests to the built product, without a browser. `npm test` runs them after the builds. */
export default defineConfig({
  test: {
    name: 'site',
    root: import.meta.dirname,
    include: ['site/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    globalSetup: './site/shared-site.ts',
    // These timeouts only end a test that hangs: `npm start` and the first render of a page take seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
