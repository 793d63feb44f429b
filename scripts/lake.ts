import {loadEnvFile} from './system/environment.ts'

// Starts only the lake, in the foreground, with the same settings and its request log on the terminal. With a
// command (`npm run lake -- tokens list`), it runs that instead. Options (`--log=json`) are those of the
// lake.
loadEnvFile()
const args = process.argv.slice(2)
if (args[0] === undefined || args[0].startsWith('--')) {
  await import('../lake/main.ts')
} else {
  const {runCommand} = await import('../lake/commands/run-command.ts')
  process.exitCode = await runCommand(args)
}
