import {documentGrants} from '../../access/grants.ts'
import {readableDataset, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

/** Returns the caller's permissions as GROQ filters, which the Studio evaluates itself. */
export function acl(context: RequestContext): Response {
  readableDataset(context)
  return respond(documentGrants(context.viewer))
}
