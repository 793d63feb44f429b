import {enableCompileCache} from 'node:module'
import path from 'node:path'

/** Whoever starts a lake can hand it over as `NODE_COMPILE_CACHE`: then the first file comes from there, too. */
export const compileCacheFolder = path.join(import.meta.dirname, '../.cache/compiled')

/**
 * Lets Node keep compiled code in the project's `.cache` and take it from there at the next start, which
 * halves the time of one. Where nothing can be written the lake does without.
 */
export function useCompileCache(): void {
  enableCompileCache(compileCacheFolder)
}
