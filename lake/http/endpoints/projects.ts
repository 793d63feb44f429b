import {LakeError} from '../../error.ts'
import {describeRole} from '../../access/roles.ts'
import {requirePermission, requireUser, type Call} from '../call.ts'
import {respond} from '../respond.ts'

export function listProjects(call: Call): Response {
  requirePermission(call, 'read')
  return respond(call.lake.registry.projects().map((id) => describe(call, id)))
}

export function getProject(call: Call): Response {
  requirePermission(call, 'read')
  if (call.lake.registry.projects().includes(call.project)) {
    return respond(describe(call, call.project))
  }
  throw new LakeError('not_found', `This lake has no project "${call.project}".`)
}

function describe(call: Call, id: string): Record<string, unknown> {
  const user = requireUser(call)
  const createdAt = call.lake.registry
    .datasets(id)
    .map((dataset) => dataset.createdAt)
    .sort()[0]
  return {
    id,
    displayName: id,
    studioHost: null,
    organizationId: null,
    createdAt,
    metadata: {},
    features: [],
    members: [
      {
        id: user.id,
        role: user.role,
        roles: [describeRole(user.role)],
        isRobot: user.id !== call.lake.person.id,
        isCurrentUser: true,
      },
    ],
  }
}
