import {flushCompileCache} from 'node:module'
import {useCompileCache} from './compile-cache.ts'

// Must run before other imports: modules that are imported earlier are not cached.
useCompileCache()

try {
  const {readOptions} = await import('./options.ts')
  const args = readOptions(process.argv.slice(2), process.env)
  if (args[0] === undefined || args[0].startsWith('--')) {
    const {startEarlyWorker} = await import('./queries/early-worker.ts')
    startEarlyWorker()
    const {run} = await import('./run.ts')
    await run(args)
    // Node writes the cache only on a normal exit, which a killed lake does not reach.
    setTimeout(flushCompileCache, 100).unref()
  } else {
    const {runCommand} = await import('./commands/run-command.ts')
    process.exitCode = await runCommand(args)
  }
} catch (error) {
  const {printedError} = await import('./print-error.ts')
  console.error(printedError(error))
  process.exitCode = 1
}
