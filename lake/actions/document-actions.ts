import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {refusal} from '../mutations/mutation-error.ts'
import {
  checkRevision,
  existing,
  isPurge,
  objectOf,
  publishedIdOf,
  refuseExisting,
  versionIdOf,
  type PlanAction,
} from './action.ts'
import {copyTo, publication} from './publication.ts'
import {discardOf, openVersionId} from './version-actions.ts'

/** `sanity.action.document.*` except versions: creating, editing, publishing and deleting a document. */
export const documentActions = {
  'sanity.action.document.create': create,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.edit': edit,
  'sanity.action.document.publish': publish,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.discard': discardOf('draftId'),
  'sanity.action.document.delete': remove,
} satisfies {[type: string]: PlanAction}

/** Creates a draft of a document that is not published. */
function create(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const attributes = objectOf(action, 'attributes')
  openVersionId(context, attributes['_id'], 'attributes._id', published)
  const ifExists = action['ifExists'] ?? 'fail'
  if (ifExists !== 'fail' && ifExists !== 'ignore') {
    throw new LakeError(
      'invalid',
      `"ifExists" must be "fail" or "ignore", not ${JSON.stringify(ifExists)}.`,
    )
  }
  refuseExisting(context, published)
  return [ifExists === 'ignore' ? {createIfNotExists: attributes} : {create: attributes}]
}

function replaceDraft(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const attributes = objectOf(action, 'attributes')
  const id = openVersionId(context, attributes['_id'], 'attributes._id', published)
  if (!context.read(id)) existing(context, published)
  return [{createOrReplace: attributes}]
}

/** Edits a draft or version. If there is none, it is created from the published document. */
function edit(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const id = openVersionId(context, action['draftId'], 'draftId', published)
  const {id: _id, query: _query, ...operations} = objectOf(action, 'patch')
  const patch = {patch: {...operations, id}}
  if (context.read(id)) return [patch]
  return [{create: copyTo(id, existing(context, published))}, patch]
}

function publish(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const draft = versionIdOf(action['draftId'], 'draftId', published)
  const version = existing(context, draft)
  checkRevision(context, draft, action['ifDraftRevisionId'], 'ifDraftRevisionId')
  checkRevision(context, published, action['ifPublishedRevisionId'], 'ifPublishedRevisionId')
  return publication(version, published, context.read(published))
}

/** Deletes the published document and keeps its content as a draft, unless there already is a draft. */
function unpublish(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const draft = versionIdOf(action['draftId'], 'draftId', published)
  const document = existing(context, published)
  return [{createIfNotExists: copyTo(draft, document)}, {delete: {id: published}}]
}

/** Deletes the published document with all its drafts and versions, which must be listed. */
function remove(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const published = publishedIdOf(action)
  const included = action['includeDrafts'] ?? []
  if (!Array.isArray(included)) {
    throw new LakeError('invalid', '"includeDrafts" must be an array of ids.')
  }
  const named = included.map((id) => versionIdOf(id, 'includeDrafts', published))
  const left = context.versionsOf(published).filter((id) => !named.includes(id))
  if (left.length > 0) {
    throw refusal(
      'documentHasVersionsError',
      `"${published}" has versions that "includeDrafts" does not list: ${left.join(', ')}. List or discard them.`,
      {id: published, versionIDs: left},
    )
  }
  const drafts = named.filter((id) => context.read(id))
  if (isPurge(action)) {
    const past = context.versionsInHistory(published)
    for (const id of new Set([...past, ...named, published])) context.purge(id)
    // Documents that were deleted earlier can still be purged.
    if (past.length > 0 && drafts.length === 0 && !context.read(published)) return []
  }
  if (drafts.length === 0) existing(context, published)
  return [...drafts, published].map((id) => ({delete: {id}}))
}
