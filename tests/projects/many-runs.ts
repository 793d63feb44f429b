import * as fc from 'fast-check'

/** In `npm run test:long`, properties without a number of their own are tried more often than the usual 100 times. */
fc.configureGlobal({numRuns: 1000})
