import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {objectOf, refuseExisting, type PlanAction} from './action.ts'
import {releaseDocumentId, releaseName} from './release-actions.ts'

const states = ['active', 'scheduled', 'published', 'archived']

/**
 * Imports a release from another dataset in any state, as `@sanity/import` sends it. If its scheduled time
 * has passed, it becomes active: an import never publishes anything.
 */
export function importRelease(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const name = releaseName(action)
  const given = objectOf(action, action['document'] === undefined ? 'attributes' : 'document')
  const _id = releaseDocumentId(name)
  const {_rev, ...attributes} = given
  const state = attributes['state'] ?? 'active'
  if (typeof state !== 'string' || !states.includes(state)) {
    throw new LakeError(
      'invalid',
      `The "state" of an imported release must be one of ${states.join(', ')}, not ${JSON.stringify(state)}.`,
    )
  }
  const ifExists = action['ifExists'] ?? 'fail'
  if (ifExists !== 'fail' && ifExists !== 'ignore' && ifExists !== 'replace') {
    throw new LakeError(
      'invalid',
      `"ifExists" must be "fail", "ignore" or "replace", not ${JSON.stringify(ifExists)}.`,
    )
  }
  if (ifExists === 'fail') refuseExisting(context, _id)
  if (ifExists === 'ignore' && context.read(_id)) return []
  const release: JsonObject = {...attributes, _id, _type: 'system.release', name, state}
  const publishAt = Date.parse(String(attributes['publishAt']))
  if (state === 'scheduled' && !(publishAt > Date.parse(context.timestamp))) {
    release['state'] = 'active'
    delete release['publishAt']
  }
  return [{createOrReplace: release}]
}
