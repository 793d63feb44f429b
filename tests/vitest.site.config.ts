import {defineConfig} from 'vitest/config'

/** HTTP requests to the built product, without a browser. `npm test` runs it after the builds. */
export default defineConfig({
  test: {
    name: 'site',
    root: import.meta.dirname,
    include: ['site/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    globalSetup: './site/shared-site.ts',
    // These only end what hangs: `npm start` and the rendering of a first page take seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
