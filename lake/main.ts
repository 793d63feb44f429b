import {flushCompileCache} from 'node:module'
import {useCompileCache} from './compile-cache.ts'

// Must run before other imports: modules that are imported earlier are not cached.
useCompileCache()
const {run} = await import('./run.ts')

try {
  await run()
  // Node writes the cache only on a normal exit, which a killed lake does not reach.
  setTimeout(flushCompileCache, 100).unref()
} catch (error) {
  // Expected errors have a message of one line; others print it, too.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
