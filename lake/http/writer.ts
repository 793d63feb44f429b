import {insufficientPermissions} from '../access/grants.ts'
import {may} from '../access/roles.ts'
import type {OpenDataset} from '../datasets/datasets.ts'
import {refusedAt} from '../mutations/mutation-error.ts'
import type {User} from '../viewer.ts'
import {pathPart, requireUser, type RequestContext} from './context.ts'

/**
 * Returns the dataset in the path and the user who writes. A user without any write permission is rejected
 * before the body is read, with the error of a single mutation.
 */
export function writer(
  context: RequestContext,
  entries: 'mutation' | 'action',
): {dataset: OpenDataset; user: User} {
  const user = requireUser(context)
  if (!may(user, 'writeDrafts')) {
    throw refusedAt(entries, 0, insufficientPermissions(user, 'update', 'writing'))
  }
  return {dataset: context.lake.datasets.open(context.project, pathPart(context, 'dataset')), user}
}
