import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineConfig} from 'vitest/config'

const folder = import.meta.dirname

/**
 * Every test file with property tests, or with a number of runs. Those of the site need a build, and run after it.
 */
const properties = globSync('**/*.test.{ts,tsx}', {cwd: folder, exclude: ['site/**']}).filter(
  (file) =>
    /from '(?:fast-check|.*\/property-runs\.ts)'/.test(readFileSync(join(folder, file), 'utf8')),
)

/** Tests of minutes, one file after the other: they measure, and would disturb each other. */
export default defineConfig({
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    root: folder,
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
    expect: {poll: {timeout: 120_000}},
    reporters: ['verbose'],
    projects: [
      {extends: true, test: {name: 'long', include: ['**/*.long.ts']}},
      {
        extends: true,
        test: {
          // The property tests of `npm test`, with many more runs.
          name: 'properties',
          include: properties,
          env: {PROPERTY_RUNS: 'many'},
          setupFiles: ['projects/many-runs.ts'],
        },
      },
    ],
  },
})
