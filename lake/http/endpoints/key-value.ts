import {isJsonObject, type Json} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {pathList, requireUser, type Call} from '../call.ts'
import {readJson} from '../read-body.ts'
import {respond} from '../respond.ts'

/** The Studio remembers a few dozen, each of some hundred bytes. */
const mostKeys = 1000
const mostBytes = 256 * 1024

/** What the Studio remembers for a user: sort order, layout, what was seen. Unknown keys are left out. */
export function getKeyValues(call: Call): Response {
  const {id} = requireUser(call)
  return respond(call.lake.registry.keyValues(call.project, id, pathList(call, 'keys')))
}

export async function putKeyValues(call: Call): Promise<Response> {
  const {id} = requireUser(call)
  const pairs = readPairs(await readJson(call.request, mostBytes))
  const {registry} = call.lake
  const keys = new Set(pairs.map(({key}) => key))
  const known = registry.keyValues(call.project, id, [...keys]).length
  if (registry.countKeyValues(call.project, id) + keys.size - known > mostKeys) {
    throw new LakeError('too_large', `The lake remembers ${mostKeys} settings of a user, no more.`)
  }
  registry.putKeyValues(call.project, id, pairs)
  return respond(pairs)
}

function readPairs(body: Json): {key: string; value: Json}[] {
  const wrong = new LakeError('invalid', 'Send a list of pairs: [{"key": "…", "value": …}].')
  if (!Array.isArray(body)) throw wrong
  return body.map((pair) => {
    if (!isJsonObject(pair) || typeof pair['key'] !== 'string') throw wrong
    if (pair['key'].length > 200)
      throw new LakeError('invalid', 'A key has at most 200 characters.')
    return {key: pair['key'], value: pair['value'] ?? null}
  })
}
