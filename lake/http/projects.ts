import {LakeError} from '../error.ts'
import {requireUser, type Call} from './call.ts'
import {respond} from './respond.ts'
import {administrator} from './users.ts'

export function listProjects(call: Call): Response {
  requireUser(call)
  return respond(call.lake.registry.projects().map((id) => describe(call, id)))
}

export function getProject(call: Call): Response {
  requireUser(call)
  if (call.lake.registry.projects().includes(call.project)) {
    return respond(describe(call, call.project))
  }
  throw new LakeError('not_found', `This lake has no project "${call.project}".`)
}

function describe(call: Call, id: string): Record<string, unknown> {
  const {person, registry} = call.lake
  const createdAt = registry
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
        id: person.id,
        role: person.role,
        roles: [administrator],
        isRobot: false,
        isCurrentUser: true,
      },
    ],
  }
}
