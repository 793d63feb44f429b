import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {refusal} from '../mutations/mutation-error.ts'
import {publishedId} from '../store/document-id.ts'
import {
  existing,
  objectOf,
  refuseExisting,
  textOf,
  type ActionContext,
  type PlanAction,
} from './action.ts'
import {copyTo, publication} from './publication.ts'

/**
 * `sanity.action.release.*`. A release is a document `_.releases.<name>` of type `system.release` with a
 * `state`. The transitions are: active ↔ scheduled, active or scheduled → published, active ↔ archived.
 * Published and archived releases can be deleted. Its members are the documents `versions.<name>.…`;
 * `finalDocumentStates` has their last states.
 */
export const releaseActions = {
  'sanity.action.release.create': create,
  'sanity.action.release.edit': edit,
  'sanity.action.release.publish': publish,
  'sanity.action.release.archive': archive,
  'sanity.action.release.unarchive': unarchive,
  'sanity.action.release.schedule': schedule,
  'sanity.action.release.unschedule': unschedule,
  'sanity.action.release.delete': remove,
} satisfies {[type: string]: PlanAction}

export function releaseDocumentId(name: string): string {
  return `_.releases.${name}`
}

/** Throws unless the release accepts changes: a published, archived or scheduled one does not. */
export function checkReleaseTakesVersions(context: ActionContext, name: string): void {
  const release = name === 'drafts' ? null : context.read(releaseDocumentId(name))
  if (release) checkState(release, ['active'], 'change documents in')
}

/** Returns the name in `releaseId`. @throws LakeError `invalid` */
export function releaseName(action: JsonObject): string {
  const name = textOf(action, 'releaseId')
  if (/^[a-z0-9_-]+$/i.test(name) && !['drafts', 'published', 'raw'].includes(name)) return name
  throw new LakeError(
    'invalid',
    `"${name}" is not a valid release name: use letters, digits, "_" and "-", and none of drafts, published, raw.`,
  )
}

function releaseIn(
  context: ActionContext,
  action: JsonObject,
  states: string[],
  verb: string,
): {name: string; release: LakeDocument} {
  const name = releaseName(action)
  const release = existing(context, releaseDocumentId(name))
  checkState(release, states, verb)
  return {name, release}
}

function checkState(release: LakeDocument, states: string[], verb: string): void {
  const {state} = release
  if (typeof state === 'string' && states.includes(state)) return
  throw refusal(
    'releaseStateError',
    `The release "${release._id}" is ${String(state)}; to ${verb} it, its state must be ${states.join(' or ')}.`,
    {id: release._id, state: state ?? null},
  )
}

function create(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const name = releaseName(action)
  const metadata = action['metadata'] === undefined ? {} : objectOf(action, 'metadata')
  const _id = releaseDocumentId(name)
  refuseExisting(context, _id)
  const release = {
    _id,
    _type: 'system.release',
    name,
    state: 'active',
    metadata: {...metadata, releaseType: metadata['releaseType'] ?? 'undecided'},
  }
  return [{create: release}]
}

/** Edits a release. Only its metadata can be edited; actions change its state. */
function edit(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {release} = releaseIn(context, action, ['active', 'scheduled'], 'edit')
  const {id: _id, query: _query, ...operations} = objectOf(action, 'patch')
  for (const path of pathsOf(operations)) {
    if (/^metadata\b/.test(path)) continue
    throw new LakeError('invalid', `Only the "metadata" of a release can be edited, not "${path}".`)
  }
  return [{patch: {...operations, id: release._id}}]
}

function pathsOf(operations: JsonObject): string[] {
  return Object.values(operations).flatMap((operands) => {
    if (Array.isArray(operands)) return operands.map(String)
    if (!isJsonObject(operands)) return []
    const place = operands['before'] ?? operands['after'] ?? operands['replace']
    return place === undefined ? Object.keys(operands) : [String(place)]
  })
}

function publish(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {name, release} = releaseIn(context, action, ['active', 'scheduled'], 'publish')
  const members = context.documentsInRelease(name)
  const mutations = members.flatMap((id) => memberPublication(context, existing(context, id)))
  return [...mutations, ended(release, 'published', members, {publishedAt: context.timestamp})]
}

function memberPublication(context: ActionContext, version: LakeDocument): JsonObject[] {
  const id = publishedId(version._id)
  const published = context.read(id)
  const system = version['_system']
  const isDeletion = isJsonObject(system) && system['delete'] === true
  if (!isDeletion) return publication(version, id, published)
  const removals = published ? [{delete: {id}}] : []
  return [...removals, {delete: {id: version._id}}]
}

function archive(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {name, release} = releaseIn(context, action, ['active'], 'archive')
  const members = context.documentsInRelease(name)
  const removals = members.map((id) => ({delete: {id}}))
  return [...removals, ended(release, 'archived', members, {})]
}

function ended(
  release: LakeDocument,
  state: string,
  members: string[],
  attributes: JsonObject,
): JsonObject {
  const finalDocumentStates = members.map((id) => ({_key: id, id}))
  return {
    patch: {
      id: release._id,
      set: {...attributes, state, finalDocumentStates},
      unset: ['publishAt'],
    },
  }
}

/** Restores the documents that the release had when it was archived, from history. */
function unarchive(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {release} = releaseIn(context, action, ['archived'], 'unarchive')
  const states = release['finalDocumentStates']
  const members = (Array.isArray(states) ? states : []).flatMap((state) =>
    isJsonObject(state) && typeof state['id'] === 'string' ? [state['id']] : [],
  )
  const restored = members.map((id) => {
    const document = context.lastRevision(id)
    if (document) return {create: {...copyTo(id, document), ...systemOf(document)}}
    throw refusal('documentNotFoundError', `The history no longer contains "${id}".`, {id})
  })
  const active = {set: {state: 'active'}, unset: ['finalDocumentStates']}
  return [...restored, {patch: {id: release._id, ...active}}]
}

function systemOf(document: LakeDocument): JsonObject {
  return document['_system'] === undefined ? {} : {_system: document['_system']}
}

function schedule(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {release} = releaseIn(context, action, ['active'], 'schedule')
  const publishAt = textOf(action, 'publishAt')
  if (Number.isNaN(Date.parse(publishAt))) {
    throw new LakeError('invalid', `"publishAt" must be a time in ISO 8601, not "${publishAt}".`)
  }
  return [{patch: {id: release._id, set: {state: 'scheduled', publishAt}}}]
}

function unschedule(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {release} = releaseIn(context, action, ['scheduled'], 'unschedule')
  return [{patch: {id: release._id, set: {state: 'active'}, unset: ['publishAt']}}]
}

function remove(...[context, action]: Parameters<PlanAction>): JsonObject[] {
  const {name, release} = releaseIn(context, action, ['archived', 'published'], 'delete')
  return [...context.documentsInRelease(name), release._id].map((id) => ({delete: {id}}))
}
