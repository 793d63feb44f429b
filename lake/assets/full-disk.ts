import {LakeError} from '../error.ts'

/** Node's error codes for a full disk, an exceeded quota or a file size limit. */
const fullCodes: unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Converts an error of writing a file to `unavailable` if there is no space left. */
export function fullDiskAsLakeError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !fullCodes.includes(error.code)) {
    return error
  }
  return new LakeError('unavailable', 'The disk is full: free some space, then try again.')
}
