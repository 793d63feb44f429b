import {mkdir} from 'node:fs/promises'
import {LakeError} from '../error.ts'

/**
 * Makes a folder within a dataset's assets; false when it is there. The folder of the assets themselves
 * goes with the dataset only, and must not come back with this. Throws `not_found` then.
 */
export async function makeFolder(folder: string): Promise<boolean> {
  try {
    await whileThere(mkdir(folder))
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** What is done to a dataset's files; `not_found` when they are gone with the dataset. */
export async function whileThere<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    throw new LakeError('not_found', 'The dataset has been deleted meanwhile.')
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
