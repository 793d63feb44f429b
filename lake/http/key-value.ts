import {isJsonObject, type Json} from '../document.ts'
import {LakeError} from '../error.ts'
import {pathList, requireUser, type Call} from './call.ts'
import {readJson} from './read-body.ts'
import {respond} from './respond.ts'

/** What the Studio remembers for a user: sort order, layout, what was seen. Unknown keys are left out. */
export function getKeyValues(call: Call): Response {
  const {id} = requireUser(call)
  return respond(call.lake.registry.keyValues(call.project, id, pathList(call, 'keys')))
}

export async function putKeyValues(call: Call): Promise<Response> {
  const {id} = requireUser(call)
  const pairs = readPairs(await readJson(call.request, call.lake.limits.bodyBytes))
  for (const {key, value} of pairs) call.lake.registry.putKeyValue(call.project, id, key, value)
  return respond(pairs)
}

function readPairs(body: Json): {key: string; value: Json}[] {
  const wrong = new LakeError('invalid', 'Send a list of pairs: [{"key": "…", "value": …}].')
  if (!Array.isArray(body)) throw wrong
  return body.map((pair) => {
    if (!isJsonObject(pair) || typeof pair['key'] !== 'string') throw wrong
    return {key: pair['key'], value: pair['value'] ?? null}
  })
}
