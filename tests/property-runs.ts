/** Set by `npm run test:long` (`tests/vitest.long.config.ts`). */
const isLong = process.env['PROPERTY_RUNS'] === 'many'

/** How often a property is tried: `few` times in `npm test`, `many` times in `npm run test:long`. */
export function runs(few: number, many: number): number {
  return isLong ? many : few
}
