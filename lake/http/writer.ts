import {insufficientPermissions} from '../access/grants.ts'
import {may} from '../access/roles.ts'
import type {OpenDataset} from '../datasets/datasets.ts'
import {refusedAt} from '../mutations/mutation-error.ts'
import type {User} from '../viewer.ts'
import {pathPart, requireUser, type Call} from './call.ts'

/**
 * Returns the dataset in the path and the user who writes. A user without any write permission is rejected
 * before the body is read, with the error of a single mutation.
 */
export function writer(
  call: Call,
  entries: 'mutation' | 'action',
): {dataset: OpenDataset; user: User} {
  const user = requireUser(call)
  if (!may(user, 'writeDrafts')) {
    throw refusedAt(entries, 0, insufficientPermissions(user, 'update', 'writing'))
  }
  return {dataset: call.lake.datasets.open(call.project, pathPart(call, 'dataset')), user}
}
