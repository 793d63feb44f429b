import {describeRole} from '../../access/roles.ts'
import {pathList, requireUser, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

/**
 * Returns the caller: the local user or the user of a token. Without a token it is an object without an id,
 * which every Studio since v3 treats as logged out. Studio v3 and v4 treat a 401 as an expired token and
 * retry endlessly.
 */
export function currentUser(context: RequestContext): Response {
  if (context.viewer.kind === 'anonymous') return respond({})
  const {id, name, role} = context.viewer
  return respond({
    id,
    name,
    email: '',
    profileImage: null,
    provider: 'local',
    role,
    roles: [describeRole(role)],
  })
}

/**
 * Returns users by id, for the names in the history: one as an object, several as a list; null if unknown.
 */
export function users(context: RequestContext): Response {
  requireUser(context)
  const found = pathList(context, 'ids').map((id) => profile(id, context.lake.access.nameOf(id)))
  return respond(found.length > 1 ? found : (found[0] ?? null))
}

function profile(id: string, displayName: string | undefined): Record<string, unknown> | null {
  if (displayName === undefined) return null
  return {id, displayName, email: null, imageUrl: null, provider: 'local'}
}
