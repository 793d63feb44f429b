/** Returns the quantile `at`, from 0 to 1. */
export function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(at * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}
