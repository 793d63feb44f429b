import type {JsonObject} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {pathPart, requirePermission, type Call} from '../call.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/** The largest figures that are accepted. */
const most = {seconds: 86_400, each: 999_999_999, max: 999_999_999}

/**
 * Counts an event, and says whether there was room for it: at most `each` of one key and `max` of all keys
 * within `seconds`. Not of Sanity's API: the processes of a site limit their clients by it together.
 */
export async function countEvent(call: Call): Promise<Response> {
  requirePermission(call, 'writeDocuments')
  const body = await readJsonObject(call.request, 4096)
  const {key} = body
  if (typeof key !== 'string' || key === '' || key.length > 200) {
    throw new LakeError('invalid', '"key" must be a text of 1 to 200 characters.')
  }
  return respond(
    call.lake.recentEvents.add(call.project, {
      name: pathPart(call, 'name').slice(0, 200),
      key,
      seconds: figure(body, 'seconds'),
      each: figure(body, 'each'),
      max: figure(body, 'max'),
    }),
  )
}

function figure(body: JsonObject, name: keyof typeof most): number {
  const value = body[name]
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most[name]) {
    return Number(value)
  }
  throw new LakeError('invalid', `"${name}" must be a whole number from 1 to ${most[name]}.`)
}
