/** `npm run test:long` sets this variable (`tests/vitest.long.config.ts`). */
const isLong = process.env['PROPERTY_RUNS'] === 'many'

/** Returns the number of runs of a property: `few` in `npm test`, `many` in `npm run test:long`. */
export function runs(few: number, many: number): number {
  return isLong ? many : few
}
