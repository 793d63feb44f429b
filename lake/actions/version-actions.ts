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

/** `sanity.action.document.version.*`: documents in releases, and drafts by the same words. */
export const versionActions: {[type: string]: PlanAction} = {
  'sanity.action.document.version.create': create,
  'sanity.action.document.version.replace': replace,
  'sanity.action.document.version.discard': discardOf('versionId'),
  'sanity.action.document.version.unpublish': unpublish,
}

/** As `versionIdOf`, for what is to be changed: a version in a release that still takes changes. */
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

/** A new version: from a whole document, or as a copy of `baseId`. */
function create(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const document = contentOf(action) ?? baseOf(context, action)
  const id = openVersionId(context, document['_id'], 'the version', published)
  refuseExisting(context, id)
  return [{create: document}]
}

/** The Studio calls the document of a version `document`, `@sanity/sdk` calls it `attributes`. */
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

/** Deletes the draft or version that an attribute of the action names. */
export function discardOf(name: 'draftId' | 'versionId'): PlanAction {
  return (context, action) => {
    const id = openVersionId(context, action[name], name)
    if (isPurge(action)) {
      context.purge(id)
      // What was discarded before can still be purged.
      if (!context.read(id) && context.lastRevision(id)) return []
    }
    return [{delete: {id: existing(context, id)._id}}]
  }
}

/** Marks the version: when its release is published, the published document goes. */
function unpublish(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const id = openVersionId(context, action['versionId'], 'versionId', published)
  const document = existing(context, published)
  return [{createIfNotExists: copyTo(id, document)}, {patch: {id, set: {'_system.delete': true}}}]
}
