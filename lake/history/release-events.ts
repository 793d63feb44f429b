import {applyPatch} from 'mendoza'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {publishedId} from '../store/document-id.ts'
import {pageOfEvents, readSteps, type EventsOptions, type EventsPage, type Step} from './steps.ts'

/** Changes of a release's `state`, with the Studio's names (its ReleasesTool, `releaseEvents`). */
const transitions: {[change: string]: string} = {
  'active → scheduled': 'scheduleRelease',
  'scheduled → active': 'unscheduleRelease',
  'active → published': 'publishRelease',
  'scheduled → published': 'publishRelease',
  'active → archived': 'archiveRelease',
  'archived → active': 'unarchiveRelease',
}

/**
 * Returns the events of a release for its activity list, newest first: its state changes, and the documents
 * that were added or removed. Edits are not included; the Studio derives them from the transactions.
 */
export function releaseEvents(
  dataset: Dataset,
  name: string,
  options: EventsOptions = {},
): EventsPage {
  // "/" is the character after ".", so this range contains every version of the release.
  const steps = readSteps(
    dataset,
    'd.document_id = ? OR (d.document_id >= ? AND d.document_id < ?)',
    releaseId(name),
    `versions.${name}.`,
    `versions.${name}/`,
  )
  let release: JsonObject | null = null
  return pageOfEvents(
    steps,
    (together) => {
      const own = together.find(({documentId}) => documentId === releaseId(name))
      const before = release
      if (own) release = applyPatch(release, JSON.parse(own.apply))
      const type = own && transitionOf(before, release)
      // These events already imply the changes of the versions.
      if (own && type) return [{...base(own, name, type), ...scheduleOf(type, release)}]
      return together.flatMap((step) => membershipOf(step, name))
    },
    options,
  )
}

function releaseId(name: string): string {
  return `_.releases.${name}`
}

function transitionOf(before: JsonObject | null, after: JsonObject | null): string | undefined {
  if (!before) return 'createRelease'
  if (!after) return 'deleteRelease'
  return transitions[`${String(before['state'])} → ${String(after['state'])}`]
}

function scheduleOf(type: string, release: JsonObject | null): JsonObject {
  return type === 'scheduleRelease' ? {publishAt: release?.['publishAt'] ?? null} : {}
}

function membershipOf(step: Step, name: string): JsonObject[] {
  if (step.documentId === releaseId(name)) return []
  const event = (type: string, patch: string): JsonObject => ({
    ...base(step, name, type),
    documentId: publishedId(step.documentId),
    versionId: step.documentId,
    documentType: typeIn(patch),
  })
  if (step.previousRev === null) {
    const {revision} = step
    const added = event('addDocumentToRelease', step.apply)
    return [{...added, revisionId: revision, versionRevisionId: revision}]
  }
  if (step.resultRev !== null) return []
  const discarded = event('discardDocumentFromRelease', step.revert)
  return [{...discarded, versionRevisionId: step.previousRev}]
}

/** Returns the document type in a patch of the form `[0, document]`. */
function typeIn(patch: string): Json {
  const [, document]: Json[] = JSON.parse(patch)
  return isJsonObject(document) ? (document['_type'] ?? null) : null
}

function base(step: Step, releaseName: string, type: string): JsonObject {
  return {
    id: step.revision,
    type,
    timestamp: step.timestamp,
    author: step.author,
    releaseName,
  }
}
