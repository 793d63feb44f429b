import {describeRole} from '../../access/roles.ts'
import {pathList, requireUser, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/**
 * Returns the caller: the local user or the user of a token. Without a token it is an object without an id,
 * which every Studio since v3 treats as logged out. Studio v3 and v4 treat a 401 as an expired token and
 * retry endlessly.
 */
export function currentUser(call: Call): Response {
  if (call.viewer.kind === 'anonymous') return respond({})
  const {id, name, role} = call.viewer
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
export function users(call: Call): Response {
  requireUser(call)
  const found = pathList(call, 'ids').map((id) => profile(id, call.lake.access.nameOf(id)))
  return respond(found.length > 1 ? found : (found[0] ?? null))
}

function profile(id: string, displayName: string | undefined): Record<string, unknown> | null {
  if (displayName === undefined) return null
  return {id, displayName, email: null, imageUrl: null, provider: 'local'}
}
