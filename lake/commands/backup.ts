import path from 'node:path'
import {copyLake} from './copy-lake.ts'
import {checkLake} from '../check/check-lake.ts'
import type {LakeSettings} from '../settings.ts'
import {printFindings} from './check.ts'

/**
 * `backup <folder>`: copies the lake into an empty folder, even while a lake is writing, and checks the copy.
 * To restore it, start a lake with LAKE_DIR set to that folder.
 */
export async function backup({folder, token}: LakeSettings, args: string[]): Promise<number> {
  const [given, ...others] = args
  if (given === undefined || others.length > 0) {
    throw new Error('Name the folder for the backup: npm run lake -- backup <folder>')
  }
  const target = path.resolve(given)
  console.log(`Copying the lake in ${folder} to ${target} …`)
  await copyLake(folder, target, token !== undefined)
  console.log('Checking the copy …')
  return printFindings(await checkLake(target, token !== undefined))
}
