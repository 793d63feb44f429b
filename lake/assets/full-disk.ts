import {LakeError} from '../error.ts'

/** What Node says where a disk, a quota or a limit on files' size takes no more. */
const fullCodes: unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** The error of writing a file, `unavailable` when there is no space for it. */
export function fullDiskAsLakeError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !fullCodes.includes(error.code)) {
    return error
  }
  return new LakeError('unavailable', 'The disk is full: free some space, then try again.')
}
