import path from 'node:path'
import {parseArgs} from 'node:util'
import {restoreBackup} from '../backup/restore-backup.ts'
import type {LakeSettings} from '../settings.ts'
import {printFindings} from './check.ts'

const usage = `Restores a backup into LAKE_DIR, while the lake is stopped:

  npm run restore -- <backup> [--replace]

<backup> is the folder of a backup, or a folder of backups, of which the latest is restored. --replace allows to
replace an existing lake: its files are moved into a folder beside the new ones.`

/** `restore <backup> [--replace]`: restores a backup after checking it. */
export async function restore({folder, token}: LakeSettings, args: string[]): Promise<number> {
  const {source, replace} = readRestoreArguments(args, usage)
  console.log(`Restoring ${source} into ${folder} …`)
  const options = {folder, replace, tokenGiven: token !== undefined}
  const {backup, parts, old} = await restoreBackup(path.resolve(source), options)
  printFindings(parts)
  printRestored(backup, old)
  return 0
}

/** Reads the arguments of every kind of restore. Throws an Error with the usage. */
export function readRestoreArguments(
  args: string[],
  text: string,
): {source: string; replace: boolean} {
  const options = {replace: {type: 'boolean'}} as const
  try {
    const {values, positionals} = parseArgs({args, allowPositionals: true, options})
    const [source, ...others] = positionals
    if (source !== undefined && others.length === 0)
      return {source, replace: values.replace === true}
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${text}`, {cause: error})
  }
  throw new Error(text)
}

export function printRestored(
  from: string,
  old: string | undefined,
  print: (line: string) => void = console.log,
): void {
  print(`Restored from ${from}.`)
  if (old !== undefined) {
    print(`The files of before are in ${old}. Remove it when you no longer need them.`)
  }
}
