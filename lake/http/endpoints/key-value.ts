import {isJsonObject, type Json} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {pathList, requireUser, type RequestContext} from '../context.ts'
import {readJson} from '../read-body.ts'
import {respond} from '../respond.ts'

/** Limits per user. The Studio stores a few dozen values of some hundred bytes each. */
const maxKeys = 1000
const maxBytes = 256 * 1024

/** Returns a user's Studio settings: sort order, layout, seen announcements. Unknown keys are omitted. */
export function getKeyValues(context: RequestContext): Response {
  const {id} = requireUser(context)
  return respond(context.lake.registry.keyValues(context.project, id, pathList(context, 'keys')))
}

export async function putKeyValues(context: RequestContext): Promise<Response> {
  const {id} = requireUser(context)
  const pairs = readPairs(await readJson(context.request, maxBytes))
  const {registry} = context.lake
  const keys = new Set(pairs.map(({key}) => key))
  const existing = registry.keyValues(context.project, id, [...keys]).length
  if (registry.countKeyValues(context.project, id) + keys.size - existing > maxKeys) {
    throw new LakeError('too_large', `A user can have at most ${maxKeys} settings.`)
  }
  registry.putKeyValues(context.project, id, pairs)
  return respond(pairs)
}

function readPairs(body: Json): {key: string; value: Json}[] {
  const malformed = new LakeError(
    'invalid',
    'The body must be a list of pairs: [{"key": "…", "value": …}].',
  )
  if (!Array.isArray(body)) throw malformed
  return body.map((pair) => {
    if (!isJsonObject(pair) || typeof pair['key'] !== 'string') throw malformed
    if (pair['key'].length > 200)
      throw new LakeError('invalid', 'A key has at most 200 characters.')
    return {key: pair['key'], value: pair['value'] ?? null}
  })
}
