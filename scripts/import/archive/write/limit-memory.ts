import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Below this, the collector decides by itself. */
const maxQuietBytes = 160 * 1024 * 1024

/**
 * Returns a function that frees the memory of pages that are converted. The collector would wait much longer on a
 * machine with a lot of memory, and a large archive on a small server must not take memory away from the lake.
 */
export function limitMemory(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return () => {
    if (typeof collect === 'function' && process.memoryUsage.rss() > maxQuietBytes) collect()
  }
}
