import {readableDataset, type Call} from './call.ts'
import {respond} from './respond.ts'

/** What the caller may do, as filters that the Studio evaluates itself. */
export function acl(call: Call): Response {
  readableDataset(call)
  if (call.viewer.kind === 'anonymous') {
    return respond([{filter: '_id in path("*")', permissions: ['read']}])
  }
  const permissions = ['create', 'read', 'update', 'history', 'manage', 'editHistory']
  return respond([{filter: '_id in path("**")', permissions}])
}
