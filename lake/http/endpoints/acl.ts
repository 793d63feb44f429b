import {documentGrants} from '../../access/grants.ts'
import {readableDataset, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/** What the caller may do, as filters that the Studio evaluates itself. */
export function acl(call: Call): Response {
  readableDataset(call)
  return respond(documentGrants(call.viewer))
}
