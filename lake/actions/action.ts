import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {refusal} from '../mutations/mutation-error.ts'
import {checkDocumentId, publishedId, versionName} from '../store/document-id.ts'

/** What an action can read when it creates its mutations. */
export interface ActionContext {
  /** Returns a document as it is after the preceding actions. */
  read: (id: string) => LakeDocument | null
  /** Returns the ids of a document's existing drafts and versions. */
  versionsOf: (publishedId: string) => string[]
  /** Returns the ids of the document versions in a release. */
  documentsInRelease: (release: string) => string[]
  /** Returns the last state of a document, even if it is deleted. */
  lastRevision: (id: string) => LakeDocument | null
  /** Returns the ids of all current and former versions of a document. */
  versionsInHistory: (publishedId: string) => string[]
  /** Also removes a document, which the transaction deletes, from the history. */
  purge: (id: string) => void
  /** The time of the transaction: ISO 8601. */
  timestamp: string
}

/** Converts an action to mutations. Throws LakeErrors: `invalid`, `conflict`, `not_implemented`. */
export type PlanAction = (context: ActionContext, action: JsonObject) => JsonObject[]

/** Returns a required string attribute of an action. */
export function textOf(action: JsonObject, name: string): string {
  const value = action[name]
  if (typeof value === 'string' && value !== '') return value
  throw new LakeError('invalid', `The action needs "${name}", a string.`)
}

export function objectOf(action: JsonObject, name: string): JsonObject {
  const value = action[name]
  if (isJsonObject(value)) return value
  throw new LakeError('invalid', `The action needs "${name}", an object.`)
}

/** Returns a required id of a published document. */
export function publishedIdOf(action: JsonObject, name = 'publishedId'): string {
  const id = checkDocumentId(action[name])
  if (versionName(id) === '') return id
  throw new LakeError('invalid', `"${name}" must be the id of a published document, not "${id}".`)
}

/**
 * Checks the id of a draft or of a version in a release, and that it is a version of `published` if given.
 */
export function versionIdOf(id: unknown, name: string, published?: string): string {
  const checked = checkDocumentId(id)
  if (versionName(checked) === '') {
    throw new LakeError(
      'invalid',
      `"${name}" must begin with "drafts." or "versions.<release>.", which "${checked}" does not.`,
    )
  }
  if (published !== undefined && publishedId(checked) !== published) {
    throw new LakeError(
      'invalid',
      `"${name}" is "${checked}", which is not a version of "${published}".`,
    )
  }
  return checked
}

export function existing(context: ActionContext, id: string): LakeDocument {
  const document = context.read(id)
  if (document) return document
  throw refusal('documentNotFoundError', `There is no document with the id "${id}".`, {id})
}

export function refuseExisting(context: ActionContext, id: string): void {
  if (!context.read(id)) return
  throw refusal('documentAlreadyExistsError', `There is already a document with the id "${id}".`, {
    id,
  })
}

/** Optimistic locking: if a revision is given, the document must have it. */
export function checkRevision(
  context: ActionContext,
  id: string,
  revision: unknown,
  name: string,
): void {
  if (revision === undefined || revision === null) return
  const current = context.read(id)?._rev ?? null
  if (current === revision) return
  throw refusal(
    'documentRevisionIDDoesNotMatchError',
    `"${id}" has the revision ${JSON.stringify(current)}, but "${name}" requires ${JSON.stringify(revision)}.`,
    {id, currentRevisionID: current},
  )
}

/** Returns whether the action also deletes the history. */
export function isPurge(action: JsonObject): boolean {
  const purge = action['purge'] ?? false
  if (typeof purge === 'boolean') return purge
  throw new LakeError('invalid', `"purge" must be true or false, not ${JSON.stringify(purge)}.`)
}
