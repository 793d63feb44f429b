import {describeRole} from '../../access/roles.ts'
import {requirePermission, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/** Tokens as the `sanity` command before version 6 lists them; it cannot make or delete any here. */
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
