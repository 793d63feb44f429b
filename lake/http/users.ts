import {describeRole} from '../access/roles.ts'
import {pathList, requireUser, type Call} from './call.ts'
import {respond} from './respond.ts'

/** Who is logged in: the person who runs the lake, or whoever a token was made for. */
export function currentUser(call: Call): Response {
  const {id, name, role} = requireUser(call)
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
