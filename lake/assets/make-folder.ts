import {mkdir} from 'node:fs/promises'
import {LakeError} from '../error.ts'

/**
 * Creates a folder within a dataset's assets. Returns false if it exists. The assets folder itself is not
 * created, because its absence means that the dataset was deleted; then `not_found` is thrown.
 */
export async function makeFolder(folder: string): Promise<boolean> {
  try {
    await inDatasetFolder(mkdir(folder))
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Runs a file operation of a dataset. Throws `not_found` if the dataset has been deleted. */
export async function inDatasetFolder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    throw new LakeError('not_found', 'The dataset has been deleted.')
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
