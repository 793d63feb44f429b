import {LakeError} from '../../error.ts'
import type {User} from '../../viewer.ts'
import {pathPart, requirePermission, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/**
 * Returns the users of a project in the form of Sanity's Access API, which `@sanity/sdk` reads: the local
 * user and the caller. Tokens are listed as robots (`robots.ts`).
 */
export function listMembers(call: Call): Response {
  const caller = requirePermission(call, 'read')
  const {person} = call.lake
  const members = caller.id === person.id ? [caller] : [person, caller]
  const data = members.map((user) => describe(call, user, caller))
  return respond({data, totalCount: data.length, nextCursor: null})
}

export function getMember(call: Call): Response {
  const caller = requirePermission(call, 'read')
  const id = pathPart(call, 'id')
  const member = [call.lake.person, caller].find((user) => user.id === id)
  if (member) return respond(describe(call, member, caller))
  throw new LakeError('not_found', `The project has no user with the id "${id}".`)
}

function describe(call: Call, user: User, caller: User): Record<string, unknown> {
  return {
    sanityUserId: user.id,
    profile: {
      id: user.id,
      displayName: user.name,
      email: '',
      provider: 'local',
      isCurrentUser: user.id === caller.id,
    },
    memberships: [{resourceType: 'project', resourceId: call.project, roleNames: [user.role]}],
  }
}
