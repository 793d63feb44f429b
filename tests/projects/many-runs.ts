import * as fc from 'fast-check'

/**
 * In `npm run test:long`, properties without a number of runs of their own run more often than the default
 * 100 times.
 */
fc.configureGlobal({numRuns: 1000})
