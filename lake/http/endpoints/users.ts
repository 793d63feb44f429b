import {describeRole} from '../../access/roles.ts'
import {pathList, requireUser, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/**
 * Who is logged in: the person who runs the lake, or whoever a token was made for. Without a token it is
 * an object without an id, which every Studio since v3 takes for nobody; one of v3 or v4 takes a 401 for
 * an expired token, and asks again for ever.
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

/** Users by id, for the names in a document's history: one as an object, several as a list; null is unknown. */
export function users(call: Call): Response {
  requireUser(call)
  const found = pathList(call, 'ids').map((id) => profile(id, call.lake.access.nameOf(id)))
  return respond(found.length > 1 ? found : (found[0] ?? null))
}

function profile(id: string, displayName: string | undefined): Record<string, unknown> | null {
  if (displayName === undefined) return null
  return {id, displayName, email: null, imageUrl: null, provider: 'local'}
}
