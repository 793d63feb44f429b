import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {refusal} from '../mutations/mutation-error.ts'
import {checkDocumentId, publishedId, versionName} from '../store/document-id.ts'

/** What an action may look at before it says what to do. */
export interface ActionContext {
  /** A document as it stands after the actions before this one. */
  read: (id: string) => LakeDocument | null
  /** The ids of the drafts and versions that there are of a document. */
  versionsOf: (publishedId: string) => string[]
  /** The ids of the document versions in a release. */
  documentsInRelease: (release: string) => string[]
  /** A document as it last was, also when it is deleted now. */
  lastRevision: (id: string) => LakeDocument | null
  /** The ids of all versions that there are or were of a document, deleted ones too. */
  versionsInHistory: (publishedId: string) => string[]
  /** Removes a document, which the transaction deletes, from the history as well. */
  purge: (id: string) => void
  /** The time of the transaction, ISO 8601. */
  timestamp: string
}

/** An action as mutations. Throws LakeErrors: `invalid`, `conflict`, `not_implemented`. */
export type PlanAction = (context: ActionContext, action: JsonObject) => JsonObject[]

/** A string attribute of an action that must be there. */
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

/** The id of a published document. */
export function publishedIdOf(action: JsonObject, name = 'publishedId'): string {
  const id = checkDocumentId(action[name])
  if (versionName(id) === '') return id
  throw new LakeError('invalid', `"${name}" must be the id of a published document, not "${id}".`)
}

/** The id of a draft or of a version in a release; of `published` when that is given. */
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

/** Optimistic locking: when a revision is given, the document must have it. */
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
    `"${id}" has the revision ${JSON.stringify(current)}, not ${JSON.stringify(revision)} as "${name}" demands.`,
    {id, currentRevisionID: current},
  )
}

/** Whether an action with `purge` asks for the history to be deleted as well. */
export function isPurge(action: JsonObject): boolean {
  const purge = action['purge'] ?? false
  if (typeof purge === 'boolean') return purge
  throw new LakeError('invalid', `"purge" must be true or false, not ${JSON.stringify(purge)}.`)
}
