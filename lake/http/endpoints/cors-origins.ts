import {createHash} from 'node:crypto'
import {LakeError} from '../../error.ts'
import {requirePermission, type RequestContext} from '../context.ts'
import {isAllowed} from '../origin.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/** Returns the origins of LAKE_ALLOWED_ORIGINS for `sanity cors list`. */
export function listCorsOrigins(context: RequestContext): Response {
  requirePermission(context, 'read')
  return respond(context.lake.allowedOrigins.map((origin) => describe(context, origin)))
}

/**
 * Confirms an origin that is already allowed, for the many setup guides that begin with `sanity cors add`.
 * Others can only be added in the settings.
 */
export async function addCorsOrigin(context: RequestContext): Promise<Response> {
  requirePermission(context, 'manageDatasets')
  const {origin} = await readJsonObject(context.request, context.lake.limits.bodyBytes)
  if (typeof origin !== 'string') throw new LakeError('invalid', '"origin" must be a string.')
  if (isAllowed(origin, context.lake.allowedOrigins)) return respond(describe(context, origin))
  throw new LakeError(
    'not_implemented',
    `This lake takes its origins from LAKE_ALLOWED_ORIGINS. Add ${JSON.stringify(origin.slice(0, 200))} there, and restart it.`,
  )
}

function describe(context: RequestContext, origin: string): Record<string, unknown> {
  const id = createHash('sha256').update(origin).digest('base64url').slice(0, 12)
  return {id, origin, allowCredentials: true, projectId: context.project}
}
