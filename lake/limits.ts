import {LakeError} from './error.ts'

export {
  defaultLakeLimits as defaultLimits,
  type LakeLimits as Limits,
} from '../common/settings/lake-limits.ts'

const megabyte = 1024 * 1024

/** Formats a size for a message: "4 MB", "15 KB" or "900 bytes". */
export function sizeInWords(bytes: number): string {
  if (bytes >= megabyte) return `${Math.floor((bytes / megabyte) * 10) / 10} MB`
  return bytes >= 1024 ? `${Math.floor(bytes / 102.4) / 10} KB` : `${bytes} bytes`
}

/** Returns a function that throws `timeout` once `seconds` have passed. `message` states the limit. */
export function deadline(seconds: number, message: string): () => void {
  const end = performance.now() + seconds * 1000
  return () => {
    if (performance.now() < end) return
    throw new LakeError(
      'timeout',
      `${message}, and this one took longer. Split it into smaller requests.`,
    )
  }
}
