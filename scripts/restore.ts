import {existsSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {printFindings} from '../lake/commands/check.ts'
import {printRestored, readRestoreArguments} from '../lake/commands/restore.ts'
import {runCommand as runLakeCommand} from '../lake/commands/run-command.ts'
import {restoreArchive} from './export/restore-archive.ts'
import {runCommand, type Command} from './system/command.ts'
import {StartFailure} from './system/start-failure.ts'

const usage = `Restores a backup, or an archive, into LAKE_DIR while the lake is stopped:

  npm run restore -- <backup folder> [--replace]
  npm run restore -- <archive.tar.gz> [--replace]

--replace allows to replace an existing lake: its files are moved into a folder beside the new ones.`

/** Restores a backup of the lake, or an archive. */
export const restoreCommand: Command = async ({args, loadSettings, print}) => {
  const settings = loadSettings()
  const {source, replace} = readArguments(args)
  const file = resolve(source)
  if (!existsSync(file) || statSync(file).isDirectory()) return runLakeCommand(['restore', ...args])
  print(`Restoring ${file} into ${settings.lake.folder} …`)
  try {
    const {parts, old} = await restoreArchive(file, settings, replace)
    printFindings(parts, print)
    printRestored(file, old, print)
    return 0
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}

function readArguments(args: string[]) {
  try {
    return readRestoreArguments(args, usage)
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}

if (import.meta.main) await runCommand(restoreCommand)
