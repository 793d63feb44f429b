import {insufficientPermissions} from '../access/grants.ts'
import {may} from '../access/roles.ts'
import type {OpenDataset} from '../datasets/datasets.ts'
import {refusedAt} from '../mutations/mutation-error.ts'
import type {User} from '../viewer.ts'
import {pathPart, requireUser, type Call} from './call.ts'

/**
 * The dataset in the path, and who is about to write to it. Who may write nothing at all is refused
 * before the body is read, in the form in which single mutations are.
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
