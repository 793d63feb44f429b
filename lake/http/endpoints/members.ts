import {LakeError} from '../../error.ts'
import type {User} from '../../viewer.ts'
import {pathPart, requirePermission, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

/**
 * Returns the users of a project in the form of Sanity's Access API, which `@sanity/sdk` reads: the local
 * user and the caller. Tokens are listed as robots (`robots.ts`).
 */
export function listMembers(context: RequestContext): Response {
  const caller = requirePermission(context, 'read')
  const {person} = context.lake
  const members = caller.id === person.id ? [caller] : [person, caller]
  const data = members.map((user) => describe(context, user, caller))
  return respond({data, totalCount: data.length, nextCursor: null})
}

export function getMember(context: RequestContext): Response {
  const caller = requirePermission(context, 'read')
  const id = pathPart(context, 'id')
  const member = [context.lake.person, caller].find((user) => user.id === id)
  if (member) return respond(describe(context, member, caller))
  throw new LakeError('not_found', `The project has no user with the id "${id}".`)
}

function describe(context: RequestContext, user: User, caller: User): Record<string, unknown> {
  return {
    sanityUserId: user.id,
    profile: {
      id: user.id,
      displayName: user.name,
      email: '',
      provider: 'local',
      isCurrentUser: user.id === caller.id,
    },
    memberships: [{resourceType: 'project', resourceId: context.project, roleNames: [user.role]}],
  }
}
