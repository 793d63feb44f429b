import {defineConfig} from 'vitest/config'

export default defineConfig({
  // The site's components are compiled by Next; here, as it does it.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    testTimeout: 30_000,
  },
})
