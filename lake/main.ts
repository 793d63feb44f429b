import {flushCompileCache} from 'node:module'
import {useCompileCache} from './compile-cache.ts'

// Before anything else is imported: what is imported earlier is compiled again at each start.
useCompileCache()
const {run} = await import('./run.ts')

try {
  await run()
  // By itself Node writes the cache when it ends, which a lake that is killed never does.
  setTimeout(flushCompileCache, 100).unref()
} catch (error) {
  // What can go wrong here has its one line; anything else is a fault, and its stack helps.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
