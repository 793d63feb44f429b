import {runCommand} from '../lake/commands/run-command.ts'
import {loadSettings} from './system/load-settings.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

// Makes a backup of the lake, or one at each interval: `npm run backup -- --every 15m --keep 96 /mnt/backups`.
await runMain(async () => {
  if (loadSettings().hosted) {
    throw new StartFailure(
      'The content is in the hosted lake. To save it, run: npm run export -- archive backup.tar.gz',
    )
  }
  return runCommand(['backup', ...process.argv.slice(2)])
})
