import {runCommand} from '../lake/commands/run-command.ts'
import {loadEnvFile} from './system/environment.ts'

// Makes a backup of the lake, or one at each interval: `npm run backup -- --every 15m --keep 96 /mnt/backups`.
loadEnvFile()
process.exitCode = await runCommand(['backup', ...process.argv.slice(2)])
