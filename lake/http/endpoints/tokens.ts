import {describeRole} from '../../access/roles.ts'
import {requirePermission, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

/** Returns tokens for versions of the `sanity` command before 6, which can only list them here. */
export function listTokens(context: RequestContext): Response {
  requirePermission(context, 'manageTokens')
  return respond(
    context.lake.access.tokens().map(({id, label, role, createdAt}) => ({
      id,
      label,
      createdAt,
      projectUserId: id,
      roles: [describeRole(role)],
    })),
  )
}
