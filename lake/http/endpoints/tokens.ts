import {describeRole} from '../../access/roles.ts'
import {requirePermission, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/** Returns tokens for versions of the `sanity` command before 6, which can only list them here. */
export function listTokens(call: Call): Response {
  requirePermission(call, 'manageTokens')
  return respond(
    call.lake.access.tokens().map(({id, label, role, createdAt}) => ({
      id,
      label,
      createdAt,
      projectUserId: id,
      roles: [describeRole(role)],
    })),
  )
}
