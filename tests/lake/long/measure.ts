import {execFileSync} from 'node:child_process'
import type {LakeProcess} from '../lake-process.ts'

/** Returns the memory of a lake in megabytes (its resident set). */
export function memoryOf(lake: LakeProcess): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(lake.child.pid)], {
    encoding: 'utf8',
  })
  return Number(kilobytes) / 1024
}

/** Returns a quantile of the values: 0.5 for the median. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Returns how many milliseconds some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Prints a line of results. */
export function tell(line: string): void {
  console.log(`    → ${line}`)
}

export function rounded(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}
