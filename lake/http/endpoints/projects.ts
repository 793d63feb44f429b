import {LakeError} from '../../error.ts'
import {describeRole} from '../../access/roles.ts'
import {requirePermission, requireUser, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

export function listProjects(context: RequestContext): Response {
  requirePermission(context, 'read')
  return respond(context.lake.registry.projects().map((id) => describe(context, id)))
}

export function getProject(context: RequestContext): Response {
  requirePermission(context, 'read')
  if (context.lake.registry.projects().includes(context.project)) {
    return respond(describe(context, context.project))
  }
  throw new LakeError('not_found', `This lake has no project "${context.project}".`)
}

function describe(context: RequestContext, id: string): Record<string, unknown> {
  const user = requireUser(context)
  const createdAt = context.lake.registry
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
        isRobot: user.id !== context.lake.person.id,
        isCurrentUser: true,
      },
    ],
  }
}
