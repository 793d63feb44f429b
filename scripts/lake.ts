import {loadEnvFile} from './system/load-env-file.ts'

// The lake alone: in the foreground, with the same settings and its request log on the terminal. With a
// command (`npm run lake -- tokens list`) that is run instead; options (`--log=json`) are the lake's own.
loadEnvFile()
const args = process.argv.slice(2)
if (args[0] === undefined || args[0].startsWith('--')) {
  await import('../lake/main.ts')
} else {
  const {runCommand} = await import('../lake/commands/run-command.ts')
  process.exitCode = await runCommand(args)
}
