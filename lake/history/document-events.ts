import type {Dataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {draftId, publishedId, versionName} from '../store/document-id.ts'
import {pageOfEvents, readSteps, type EventsOptions, type EventsPage, type Step} from './steps.ts'

/**
 * Returns the events of a document for the Studio's history panel (its core/store/events/types.ts and
 * utils.ts). A published id gives the events of the published document, a draft or version id those of that
 * version. Edits are not included; the Studio derives them from the transactions.
 */
export function documentEvents(
  dataset: Dataset,
  documentId: string,
  options: EventsOptions = {},
): EventsPage {
  const steps = readSteps(dataset, 'd.published_id = ?', publishedId(documentId))
  const remaining = new Set<string>()
  return pageOfEvents(
    steps,
    (together) => {
      for (const step of together) {
        if (step.resultRev === null) remaining.delete(step.documentId)
        else remaining.add(step.documentId)
      }
      const event = eventOf(documentId, together, remaining.size > 0)
      return event ? [event] : []
    },
    options,
  )
}

/** Returns the event of one transaction for the requested document; undefined for an edit. */
function eventOf(documentId: string, steps: Step[], remains: boolean): JsonObject | undefined {
  const own = steps.find((step) => step.documentId === documentId)
  const published = steps.find((step) => versionName(step.documentId) === '')
  if (!own) return undefined
  return own === published
    ? publishedEvent(own, steps, remains)
    : versionEvent(own, published, remains)
}

function publishedEvent(own: Step, steps: Step[], remains: boolean): JsonObject | undefined {
  const versions = steps.filter((step) => step !== own)
  if (own.resultRev === null) {
    if (!remains) return {...base(own, 'deleteDocumentGroup')}
    const version = versions.find((step) => step.resultRev !== null)
    const versionId = version?.documentId ?? draftId(own.documentId)
    return {
      ...base(own, 'unpublishDocument'),
      versionId,
      versionRevisionId: version?.resultRev ?? own.revision,
    }
  }
  const source = versions.find((step) => step.resultRev === null)
  if (source) return publication(own, source)
  const type = own.previousRev === null ? 'createLiveDocument' : 'updateLiveDocument'
  return {...base(own, type), revisionId: own.revision}
}

function versionEvent(
  own: Step,
  published: Step | undefined,
  remains: boolean,
): JsonObject | undefined {
  const version = {versionId: own.documentId, ...releaseOf(own)}
  if (own.previousRev === null) {
    return {...base(own, 'createDocumentVersion'), ...version, versionRevisionId: own.revision}
  }
  if (own.resultRev !== null) return undefined
  if (published && published.resultRev !== null) return publication(published, own)
  if (!remains) return {...base(own, 'deleteDocumentGroup')}
  return {...base(own, 'deleteDocumentVersion'), ...version, versionRevisionId: own.previousRev}
}

function publication(published: Step, source: Step): JsonObject {
  const release = releaseOf(source)
  return {
    ...base(published, 'publishDocumentVersion'),
    revisionId: published.revision,
    versionId: source.documentId,
    versionRevisionId: source.previousRev,
    ...release,
    publishCause: 'releaseId' in release ? 'release.publish' : 'document.publish',
  }
}

function base(step: Step, type: string): JsonObject {
  return {
    type,
    timestamp: step.timestamp,
    author: step.author,
    documentId: publishedId(step.documentId),
  }
}

function releaseOf(step: Step): JsonObject {
  const name = versionName(step.documentId)
  return name === 'drafts' || name === '' ? {} : {releaseId: name}
}
