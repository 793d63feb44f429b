import {defineConfig} from 'vitest/config'

/** Tests of minutes, one file after the other: they measure, and would disturb each other. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.long.ts'],
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
    reporters: ['verbose'],
  },
})
