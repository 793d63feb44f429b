import {runCommand} from '../lake/commands/run-command.ts'
import {loadEnvFile} from './system/environment.ts'

// Restores a backup into the lake's folder: `npm run restore -- /mnt/backups [--replace]`.
loadEnvFile()
process.exitCode = await runCommand(['restore', ...process.argv.slice(2)])
