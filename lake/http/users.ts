import type {Person} from '../access/person.ts'
import {pathList, requireUser, type Call} from './call.ts'
import {respond} from './respond.ts'

/** Who is logged in. On the local machine that is the person who runs the lake. */
export function currentUser(call: Call): Response {
  const {id, name, role} = requireUser(call)
  return respond({
    id,
    name,
    email: '',
    profileImage: null,
    provider: 'local',
    role,
    roles: [administrator],
  })
}

/** Users by id, for the names in a document's history: one as an object, several as a list; null is unknown. */
export function users(call: Call): Response {
  const person = requireUser(call)
  const found = pathList(call, 'ids').map((id) => (id === person.id ? profile(person) : null))
  return respond(found.length > 1 ? found : (found[0] ?? null))
}

function profile({id, name}: Person): Record<string, unknown> {
  return {id, displayName: name, email: null, imageUrl: null, provider: 'local'}
}

export const administrator = {
  name: 'administrator',
  title: 'Administrator',
  description: 'Reads and writes everything',
}
