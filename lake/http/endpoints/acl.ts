import {documentGrants} from '../../access/grants.ts'
import {readableDataset, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/** Returns the caller's permissions as GROQ filters, which the Studio evaluates itself. */
export function acl(call: Call): Response {
  readableDataset(call)
  return respond(documentGrants(call.viewer))
}
