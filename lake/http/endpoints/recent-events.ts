import type {JsonObject} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {maxSeconds} from '../../recent-events.ts'
import {pathPart, requirePermission, type RequestContext} from '../context.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/** The maximum values of the parameters. */
const maxValues = {seconds: maxSeconds, each: 999_999_999, max: 999_999_999}

/**
 * Counts an event and returns whether it is within the limits: `each` per key and `max` for all keys within
 * `seconds`. Not part of Sanity's API: the processes of a site share their rate limits through it.
 */
export async function countEvent(context: RequestContext): Promise<Response> {
  requirePermission(context, 'writeDocuments')
  const body = await readJsonObject(context.request, 4096)
  const {key} = body
  if (typeof key !== 'string' || key === '' || key.length > 200) {
    throw new LakeError('invalid', '"key" must be a text of 1 to 200 characters.')
  }
  return respond(
    context.lake.recentEvents.add(context.project, {
      name: pathPart(context, 'name').slice(0, 200),
      key,
      seconds: figure(body, 'seconds'),
      each: figure(body, 'each'),
      max: figure(body, 'max'),
    }),
  )
}

function figure(body: JsonObject, name: keyof typeof maxValues): number {
  const value = body[name]
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxValues[name]) {
    return Number(value)
  }
  throw new LakeError('invalid', `"${name}" must be a whole number from 1 to ${maxValues[name]}.`)
}
