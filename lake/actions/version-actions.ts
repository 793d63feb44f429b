import type {JsonObject} from '../document.ts'
import {
  checkRevision,
  existing,
  isPurge,
  objectOf,
  publishedIdOf,
  refuseExisting,
  textOf,
  versionIdOf,
  type ActionContext,
  type PlanAction,
} from './action.ts'
import {versionName} from '../store/document-id.ts'
import {copyTo} from './publication.ts'
import {checkReleaseTakesVersions} from './release-actions.ts'

/** `sanity.action.document.version.*`: documents in releases, and drafts in the same way. */
export const versionActions = {
  'sanity.action.document.version.create': create,
  'sanity.action.document.version.replace': replace,
  'sanity.action.document.version.discard': discardOf('versionId'),
  'sanity.action.document.version.unpublish': unpublish,
} satisfies {[type: string]: PlanAction}

/** Like `versionIdOf`, and throws unless the version's release still accepts changes. */
export function openVersionId(
  context: ActionContext,
  id: unknown,
  name: string,
  published?: string,
): string {
  const checked = versionIdOf(id, name, published)
  checkReleaseTakesVersions(context, versionName(checked))
  return checked
}

/** Creates a version from a whole document, or as a copy of `baseId`. */
function create(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const document = contentOf(action) ?? baseOf(context, action)
  const id = openVersionId(context, document['_id'], 'the version', published)
  refuseExisting(context, id)
  return [{create: document}]
}

/**
 * Returns the version's content: `document` in requests of the Studio, `attributes` in those of
 * `@sanity/sdk`.
 */
function contentOf(action: JsonObject): JsonObject | undefined {
  const name = ['document', 'attributes'].find((each) => action[each] !== undefined)
  return name === undefined ? undefined : objectOf(action, name)
}

function baseOf(context: ActionContext, action: JsonObject): JsonObject {
  const base = textOf(action, 'baseId')
  checkRevision(context, base, action['ifBaseRevisionId'], 'ifBaseRevisionId')
  return copyTo(textOf(action, 'versionId'), existing(context, base))
}

function replace(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const document = contentOf(action) ?? objectOf(action, 'document')
  existing(context, openVersionId(context, document['_id'], 'document._id'))
  return [{createOrReplace: document}]
}

/** Returns the action that deletes the draft or version in the attribute `name`. */
export function discardOf(name: 'draftId' | 'versionId'): PlanAction {
  return (context, action) => {
    const id = openVersionId(context, action[name], name)
    if (isPurge(action)) {
      context.purge(id)
      // Documents that were discarded earlier can still be purged.
      if (!context.read(id) && context.lastRevision(id)) return []
    }
    return [{delete: {id: existing(context, id)._id}}]
  }
}

/** Marks the version so that publishing its release deletes the published document. */
function unpublish(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const id = openVersionId(context, action['versionId'], 'versionId', published)
  const document = existing(context, published)
  return [{createIfNotExists: copyTo(id, document)}, {patch: {id, set: {'_system.delete': true}}}]
}
